/** Finds customers who are the same person: who is worth comparing, how alike two are, and how likely that makes them one. */
@NullMarked
package dev.rapport.profile.duplicate;

import org.jspecify.annotations.NullMarked;
