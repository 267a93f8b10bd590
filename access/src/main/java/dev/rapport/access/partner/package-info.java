/** The way in for partners, where the issuer is asked of each of their tokens each time. */
@NullMarked
package dev.rapport.access.partner;

import org.jspecify.annotations.NullMarked;
