/** Errors as front ends see them: a code and its reason, never an exception's text. */
@NullMarked
package dev.rapport.gateway.problem;

import org.jspecify.annotations.NullMarked;
