/** Constraints for values that have a standard: countries, languages, currencies, and text that can be stored. */
@NullMarked
package dev.rapport.defaults.validation;

import org.jspecify.annotations.NullMarked;
