/** What to do next with a customer, and what not, each with its reason; and what she made of it. */
@NullMarked
package dev.rapport.recommendation.action;

import org.jspecify.annotations.NullMarked;
