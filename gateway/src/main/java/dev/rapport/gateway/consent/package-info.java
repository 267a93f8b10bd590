/** What customers decide on the use of their data: the preference centre. */
@NullMarked
package dev.rapport.gateway.consent;

import org.jspecify.annotations.NullMarked;
