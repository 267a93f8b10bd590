/** What to offer next, with its evidence, and what she was told. */
@NullMarked
package dev.rapport.gateway.offer;

import org.jspecify.annotations.NullMarked;
