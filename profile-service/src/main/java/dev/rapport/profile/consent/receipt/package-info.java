/** What a customer decided, as a signed document that she can keep and show to others. */
@NullMarked
package dev.rapport.profile.consent.receipt;

import org.jspecify.annotations.NullMarked;
