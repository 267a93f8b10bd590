/** What was bought for somebody else, and so says nothing of the taste of who bought it. */
@NullMarked
package dev.rapport.recommendation.gift;

import org.jspecify.annotations.NullMarked;
