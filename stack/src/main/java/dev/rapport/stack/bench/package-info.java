/** Measures the running product from outside; load comes from Hyperfoil, figures go out as one JSON object a line. */
@NullMarked
package dev.rapport.stack.bench;

import org.jspecify.annotations.NullMarked;
