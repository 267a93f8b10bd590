package dev.rapport.interaction.timeline;

import dev.rapport.defaults.web.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One window onto the timelines of some customers.
 *
 * @param orders those whose orders may be seen
 * @param interactions those whose interactions may be seen
 */
public record TimelineRequest(List<UUID> orders, List<UUID> interactions, Window window) {

    /**
     * How many entries, from where and which.
     *
     * @param newer whether those just newer than the cursor are wanted, and not those just older
     * @param cursor null is where the timeline begins, or ends
     */
    public record Window(int most, boolean newer, @Nullable Cursor cursor, TimelineFilter filter) {}
}
