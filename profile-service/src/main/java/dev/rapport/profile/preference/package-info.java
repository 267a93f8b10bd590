/** How the customer is to be contacted in a context, and which of her wishes decided it. */
@NullMarked
package dev.rapport.profile.preference;

import org.jspecify.annotations.NullMarked;
