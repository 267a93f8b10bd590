/** Whose sign-in belongs to which customer: a projection of the profile's events. */
@NullMarked
package dev.rapport.recommendation.customer;

import org.jspecify.annotations.NullMarked;
