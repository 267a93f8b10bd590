package dev.rapport.interaction.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.Decision;
import dev.rapport.interaction.metric.Metrics;
import dev.rapport.interaction.timeline.TimelinePage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What passed between one customer and us, as far as the caller may see it; the windows stand in the order they were asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerHistory(
        UUID id, List<Decision> access, @Nullable Metrics metrics, List<TimelinePage> timelines) {}
