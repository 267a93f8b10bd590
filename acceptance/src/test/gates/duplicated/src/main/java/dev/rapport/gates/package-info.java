/** Breaks one rule. */
@NullMarked
package dev.rapport.gates;

import org.jspecify.annotations.NullMarked;
