/** Keeps personal data out of logs. */
@NullMarked
package dev.rapport.defaults.privacy;

import org.jspecify.annotations.NullMarked;
