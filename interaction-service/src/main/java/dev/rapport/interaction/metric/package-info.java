/** What the history adds up to, kept in the transaction that records it; equal to a recomputation from the rows. */
@NullMarked
package dev.rapport.interaction.metric;

import org.jspecify.annotations.NullMarked;
