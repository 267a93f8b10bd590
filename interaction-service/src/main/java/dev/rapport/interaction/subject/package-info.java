/** Whom events are about, as their sources name her, and which customer that is. */
@NullMarked
package dev.rapport.interaction.subject;

import org.jspecify.annotations.NullMarked;
