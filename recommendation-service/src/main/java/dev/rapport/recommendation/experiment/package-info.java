/** Whether a strategy is of use, found out by leaving some customers without it. */
@NullMarked
package dev.rapport.recommendation.experiment;

import org.jspecify.annotations.NullMarked;
