/** Finds, when an item arrives, the customers whom it fits. */
@NullMarked
package dev.rapport.recommendation.arrival;

import org.jspecify.annotations.NullMarked;
