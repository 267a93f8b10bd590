package dev.rapport.recommendation.arrival;

import io.smallrye.config.ConfigMapping;

/** Whom a new item fits. */
@ConfigMapping(prefix = "rapport.recommendation.arrival")
interface ArrivalConfig {
    /** How much must speak for it; 1 is as much as having bought the very same a moment ago. */
    double least();

    /** Of how many new items a customer is told in a day at most. */
    int mostPerDay();
}
