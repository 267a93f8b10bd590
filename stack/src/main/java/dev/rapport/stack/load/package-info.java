/** Loads files and demo data through the public APIs, with a token like any other caller. */
@NullMarked
package dev.rapport.stack.load;

import org.jspecify.annotations.NullMarked;
