/** What can be offered. */
@NullMarked
package dev.rapport.recommendation.catalogue;

import org.jspecify.annotations.NullMarked;
