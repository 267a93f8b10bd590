/** Who looked at a customer's data. */
@NullMarked
package dev.rapport.gateway.accesslog;

import org.jspecify.annotations.NullMarked;
