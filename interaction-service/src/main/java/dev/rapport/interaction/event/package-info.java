/** What passed between us, kept as it was told, once. */
@NullMarked
package dev.rapport.interaction.event;

import org.jspecify.annotations.NullMarked;
