/** What this service hears of interaction-service. */
@NullMarked
package dev.rapport.recommendation.incoming;

import org.jspecify.annotations.NullMarked;
