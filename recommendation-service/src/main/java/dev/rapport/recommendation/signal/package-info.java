/** What customers looked at, wanted and rated, as far as it says something of their taste. */
@NullMarked
package dev.rapport.recommendation.signal;

import org.jspecify.annotations.NullMarked;
