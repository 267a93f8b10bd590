/** What the customer cares about, stated by her or observed; what she removes is not observed again. */
@NullMarked
package dev.rapport.profile.interest;

import org.jspecify.annotations.NullMarked;
