/** Puts rows that came for many customers under the right one. */
@NullMarked
package dev.rapport.gateway.stitch;

import org.jspecify.annotations.NullMarked;
