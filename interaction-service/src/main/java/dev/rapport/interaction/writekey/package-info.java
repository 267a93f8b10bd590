/** The keys by which client libraries name the source that they send for. */
@NullMarked
package dev.rapport.interaction.writekey;

import org.jspecify.annotations.NullMarked;
