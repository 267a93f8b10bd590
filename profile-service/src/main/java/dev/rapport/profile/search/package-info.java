/** Finds customers by what somebody at the counter or on the telephone would say: a name, an address, a number. */
@NullMarked
package dev.rapport.profile.search;

import org.jspecify.annotations.NullMarked;
