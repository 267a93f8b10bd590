package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of interaction-service and reads of its answers. */
public final class HistoryRecords {
    private HistoryRecords() {}

    public record Request(List<String> ids, boolean metrics, List<Window> timelines) {}

    public record Window(int first, @Nullable String after) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Histories(List<History> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record History(
            String id,
            List<ProfileRecords.Decision> access,
            @Nullable Metrics metrics,
            List<TimelinePage> timelines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TimelinePage(List<Item> items, @Nullable String next) {}

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
            @Nullable Integer lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Metrics(
            @Nullable List<OrderTotals> orders,
            @Nullable Integer categories,
            @Nullable Integer items,
            @Nullable InteractionTotals interactions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OrderTotals(
            String currency,
            int orders,
            int cancellations,
            BigDecimal gross,
            BigDecimal net,
            @Nullable BigDecimal average,
            int lines,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt,
            @Nullable Integer recencyDays) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InteractionTotals(
            int total,
            List<InteractionCount> counts,
            @Nullable Instant lastAt,
            @Nullable Integer recencyDays) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InteractionCount(String direction, String channel, int count, Instant lastAt) {}

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
