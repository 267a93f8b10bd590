/** What data may be used for, on which legal basis, and what customers are told of it; every version is kept. */
@NullMarked
package dev.rapport.profile.purpose;

import org.jspecify.annotations.NullMarked;
