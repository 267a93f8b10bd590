/** One GraphQL contract over the three services. Composes and forwards the caller's own token; decides nothing. */
@NullMarked
package dev.rapport.gateway;

import org.jspecify.annotations.NullMarked;
