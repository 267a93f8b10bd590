/**
 * Starts, watches and stops the whole product on one machine, from Maven artifacts alone.
 *
 * <p>Holds no rule of the business: what it loads goes through the same public APIs that partners use.
 */
@NullMarked
package dev.rapport.stack;

import org.jspecify.annotations.NullMarked;
