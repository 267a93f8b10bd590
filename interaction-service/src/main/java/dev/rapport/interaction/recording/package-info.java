/** What recording one row or a thousand has in common: a row that is wrong is refused alone, with its reason. */
@NullMarked
package dev.rapport.interaction.recording;

import org.jspecify.annotations.NullMarked;
