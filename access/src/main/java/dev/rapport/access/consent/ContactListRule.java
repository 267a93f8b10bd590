package dev.rapport.access.consent;

import java.time.Instant;
import java.util.Set;

/**
 * That somebody else's list has to be known before anybody is contacted; who is on it stands with each customer.
 *
 * @param purpose what those on it do not want, with everything below it
 * @param channels by which they do not want it
 * @param freshUntil when what is known of the list is too old
 */
public record ContactListRule(String purpose, Set<String> channels, Instant freshUntil) {

    public boolean forbids(String use, String channel, Instant now) {
        return Purposes.covers(purpose, use) && channels.contains(channel) && !now.isBefore(freshUntil);
    }
}
