/** One shape for every error: RFC 9457 with a stable code and no text of an exception. */
@NullMarked
package dev.rapport.defaults.problem;

import org.jspecify.annotations.NullMarked;
