/** What this service learns from the events of interaction-service. */
@NullMarked
package dev.rapport.profile.incoming;

import org.jspecify.annotations.NullMarked;
