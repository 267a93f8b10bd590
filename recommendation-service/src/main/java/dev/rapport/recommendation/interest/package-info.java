/** What customers say that they care about. */
@NullMarked
package dev.rapport.recommendation.interest;

import org.jspecify.annotations.NullMarked;
