/** What was agreed with partners. */
@NullMarked
package dev.rapport.profile.agreement;

import org.jspecify.annotations.NullMarked;
