/** Strict JSON: nothing that was sent becomes another value. */
@NullMarked
package dev.rapport.defaults.json;

import org.jspecify.annotations.NullMarked;
