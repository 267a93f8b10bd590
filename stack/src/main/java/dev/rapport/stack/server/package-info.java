/** One class for each program that a stack starts: how it is prepared, started, known to be ready and stopped. */
@NullMarked
package dev.rapport.stack.server;

import org.jspecify.annotations.NullMarked;
