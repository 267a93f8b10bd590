/** What one source has told in total. */
@NullMarked
package dev.rapport.gateway.totals;

import org.jspecify.annotations.NullMarked;
