/** What our own services alone may call. */
@NullMarked
package dev.rapport.profile.internal;

import org.jspecify.annotations.NullMarked;
