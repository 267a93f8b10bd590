package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.part.RollupMetrics;
import dev.rapport.gateway.part.TimelineFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of interaction-service and reads of its answers. */
public final class HistoryRecords {
    private HistoryRecords() {}

    public record Request(List<String> ids, boolean metrics, List<Window> timelines) {}

    /** Forward behind a cursor, or backward before one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Window(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable TimelineFilter filter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Histories(List<History> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record History(
            String id,
            List<ProfileRecords.Decision> access,
            @Nullable RollupMetrics metrics,
            List<TimelinePage> timelines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TimelinePage(
            List<Item> items,
            @Nullable String next,
            @Nullable String previous) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String cursor, Entry entry) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            String id,
            String type,
            String kind,
            Instant occurredAt,
            String channel,
            String direction,
            @Nullable String mode,
            @Nullable String handler,
            @Nullable String productLine,
            @Nullable String outcome,
            String number,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable Integer lines,
            @Nullable String orderId,
            @Nullable String status,
            @Nullable Integer corrections) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SourceTotals(String source, int customers, int markets, int items, List<KindTotals> kinds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KindTotals(
            String kind,
            String currency,
            int orders,
            int lines,
            BigDecimal value,
            int knownOrders,
            BigDecimal knownValue,
            int anonymousLines) {}
}
