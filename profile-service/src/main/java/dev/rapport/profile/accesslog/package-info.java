/** Who asked for what of which customer, and what the gates said. */
@NullMarked
package dev.rapport.profile.accesslog;

import org.jspecify.annotations.NullMarked;
