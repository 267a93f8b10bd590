/** Messages that were refused: they can be listed, corrected, and replayed. */
@NullMarked
package dev.rapport.interaction.quarantine;

import org.jspecify.annotations.NullMarked;
