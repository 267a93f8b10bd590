/** Calls, messages and visits in both directions; a source's message id names one of them for ever. */
@NullMarked
package dev.rapport.interaction.conversation;

import org.jspecify.annotations.NullMarked;
