/** Work of many requests that is done at once. */
@NullMarked
package dev.rapport.defaults.batch;

import org.jspecify.annotations.NullMarked;
