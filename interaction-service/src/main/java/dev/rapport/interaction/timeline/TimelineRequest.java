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
public record TimelineRequest(
        List<UUID> orders,
        List<UUID> interactions,
        int first,
        @Nullable Cursor after) {}
