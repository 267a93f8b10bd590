/** Tells every process that decides what has changed, and knows when all of them have heard it. */
@NullMarked
package dev.rapport.profile.consent.feed;

import org.jspecify.annotations.NullMarked;
