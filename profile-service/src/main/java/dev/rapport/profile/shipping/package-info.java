/** How the customer wants to receive what she orders. */
@NullMarked
package dev.rapport.profile.shipping;

import org.jspecify.annotations.NullMarked;
