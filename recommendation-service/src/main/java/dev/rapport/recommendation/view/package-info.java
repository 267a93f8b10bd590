/** Everything this service offers for many customers in one call, behind the gates. */
@NullMarked
package dev.rapport.recommendation.view;

import org.jspecify.annotations.NullMarked;
