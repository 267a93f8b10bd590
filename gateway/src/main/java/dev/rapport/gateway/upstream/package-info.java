/** The three services as this gateway sees them: only the fields that it reads, each call with a deadline. */
@NullMarked
package dev.rapport.gateway.upstream;

import org.jspecify.annotations.NullMarked;
