/** What the customer would like to be given. Others see what is still wanted and buy it; she does not see what was bought before the day. */
@NullMarked
package dev.rapport.profile.registry;

import org.jspecify.annotations.NullMarked;
