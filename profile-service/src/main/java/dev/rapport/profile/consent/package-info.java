/** What customers decide on the use of their data: kept for ever, in order, and effective everywhere when it is answered. */
@NullMarked
package dev.rapport.profile.consent;

import org.jspecify.annotations.NullMarked;
