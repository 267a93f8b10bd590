/** How good recommendations are on data of others, by protocols that others use too. */
@NullMarked
package dev.rapport.stack.bench.recommend;

import org.jspecify.annotations.NullMarked;
