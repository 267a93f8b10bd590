/** What may be done next with customers, what it is worth, and when it is not done: data that marketers keep. */
@NullMarked
package dev.rapport.recommendation.strategy;

import org.jspecify.annotations.NullMarked;
