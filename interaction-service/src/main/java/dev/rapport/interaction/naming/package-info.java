/** Ids that follow from names. */
@NullMarked
package dev.rapport.interaction.naming;

import org.jspecify.annotations.NullMarked;
