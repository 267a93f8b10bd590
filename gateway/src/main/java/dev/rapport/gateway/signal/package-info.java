/** What a customer's browser says for her. */
@NullMarked
package dev.rapport.gateway.signal;

import org.jspecify.annotations.NullMarked;
