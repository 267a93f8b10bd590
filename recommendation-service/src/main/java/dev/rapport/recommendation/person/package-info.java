/** Customers as the persons that they are, where some of them were merged. */
@NullMarked
package dev.rapport.recommendation.person;

import org.jspecify.annotations.NullMarked;
