/** What sources say about who somebody is; the profile makes something of it. */
@NullMarked
package dev.rapport.interaction.identity;

import org.jspecify.annotations.NullMarked;
