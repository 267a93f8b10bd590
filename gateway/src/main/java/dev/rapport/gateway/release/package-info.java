/** Looks once more before an answer leaves: whoever decided otherwise while it was put together is in none. */
@NullMarked
package dev.rapport.gateway.release;

import org.jspecify.annotations.NullMarked;
