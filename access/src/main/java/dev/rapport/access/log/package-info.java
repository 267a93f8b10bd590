/** Every decision on personal data, on record before the answer leaves. */
@NullMarked
package dev.rapport.access.log;

import org.jspecify.annotations.NullMarked;
