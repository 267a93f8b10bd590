/** Where the customer can be reached by e-mail and telephone, for what, and whether she has shown that it is hers. */
@NullMarked
package dev.rapport.profile.contact;

import org.jspecify.annotations.NullMarked;
