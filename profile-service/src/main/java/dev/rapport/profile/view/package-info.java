/** The customer with as many of her parts as are asked for, in one call; what is not asked for is not read. */
@NullMarked
package dev.rapport.profile.view;

import org.jspecify.annotations.NullMarked;
