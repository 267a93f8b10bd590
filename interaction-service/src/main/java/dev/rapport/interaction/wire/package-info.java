/** The Segment wire protocol, so that the client libraries of that ecosystem work unchanged. */
@NullMarked
package dev.rapport.interaction.wire;

import org.jspecify.annotations.NullMarked;
