/** Amends, voids and restores events, each with a reason; what they were is kept. */
@NullMarked
package dev.rapport.interaction.correction;

import org.jspecify.annotations.NullMarked;
