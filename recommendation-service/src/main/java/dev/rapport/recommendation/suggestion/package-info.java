/** What to offer next, with the evidence each suggestion rests on. The ranking stands behind one small interface. */
@NullMarked
package dev.rapport.recommendation.suggestion;

import org.jspecify.annotations.NullMarked;
