/** Tokens that end before they expire, because Keycloak was told so. */
@NullMarked
package dev.rapport.profile.revocation;

import org.jspecify.annotations.NullMarked;
