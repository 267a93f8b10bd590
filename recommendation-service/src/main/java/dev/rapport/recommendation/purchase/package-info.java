/** What was bought together: a projection of recorded orders, without prices. */
@NullMarked
package dev.rapport.recommendation.purchase;

import org.jspecify.annotations.NullMarked;
