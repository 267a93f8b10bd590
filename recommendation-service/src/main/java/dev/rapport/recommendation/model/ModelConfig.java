package dev.rapport.recommendation.model;

import io.smallrye.config.ConfigMapping;

/** How the model is learned. */
@ConfigMapping(prefix = "rapport.recommendation.model")
interface ModelConfig {
    /** How often is looked whether purchases have changed; {@code off} learns nothing. */
    String every();

    /** Up to how many items a weight is kept for each pair; the memory it takes grows with the square, 12 bytes for each pair. */
    int dense();

    /** Of how many items something is learned at most, of those that most people had. */
    int largest();
}
