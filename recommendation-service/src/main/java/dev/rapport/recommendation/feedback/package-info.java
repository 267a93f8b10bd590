/** What customers say of items, so that they are served as they want to be. */
@NullMarked
package dev.rapport.recommendation.feedback;

import org.jspecify.annotations.NullMarked;
