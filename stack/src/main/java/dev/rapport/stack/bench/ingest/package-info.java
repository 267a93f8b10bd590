/** How fast events are taken in, at what cost, and whether every acknowledged one counts exactly once. */
@NullMarked
package dev.rapport.stack.bench.ingest;

import org.jspecify.annotations.NullMarked;
