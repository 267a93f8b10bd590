/** Owns what to offer or tell, to whom, and when not to. Knows of events only what its own projections need. */
@NullMarked
package dev.rapport.recommendation;

import org.jspecify.annotations.NullMarked;
