/** The commands of {@code ./rapport}, one class each. */
@NullMarked
package dev.rapport.stack.cli;

import org.jspecify.annotations.NullMarked;
