/** Where the customer lives, works, receives and pays; written as her country writes addresses. */
@NullMarked
package dev.rapport.profile.address;

import org.jspecify.annotations.NullMarked;
