/** What customers were told in the app, and why. */
@NullMarked
package dev.rapport.recommendation.notification;

import org.jspecify.annotations.NullMarked;
