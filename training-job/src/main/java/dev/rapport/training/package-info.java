/**
 * The model of recommendation-service, learned by Apache Spark where the history outgrows one machine.
 *
 * <p>Reads its lesson from the service's database and writes the same tables as the service does when it learns itself. Of whom may be
 * learned is decided by the service, anew for each lesson.
 */
@NullMarked
package dev.rapport.training;

import org.jspecify.annotations.NullMarked;
