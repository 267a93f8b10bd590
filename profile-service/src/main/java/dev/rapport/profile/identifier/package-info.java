/** What else the customer is known by. Values are normalised before they are compared; one value names one customer. */
@NullMarked
package dev.rapport.profile.identifier;

import org.jspecify.annotations.NullMarked;
