/** What Keycloak knows of customers' consents. */
@NullMarked
package dev.rapport.profile.keycloak;

import org.jspecify.annotations.NullMarked;
