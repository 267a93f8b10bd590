/**
 * What is learned from all that people had: how much each item speaks for every other one.
 *
 * <p>Learned in the background by one process, kept with a version, and taken up whole by all of them.
 */
@NullMarked
package dev.rapport.recommendation.model;

import org.jspecify.annotations.NullMarked;
