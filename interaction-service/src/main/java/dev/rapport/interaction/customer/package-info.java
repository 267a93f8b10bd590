/** The customers that may be written about: a projection of the profile's events, completed by asking when one is missing. */
@NullMarked
package dev.rapport.interaction.customer;

import org.jspecify.annotations.NullMarked;
