package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.TimelineFilter;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords.Window;
import dev.rapport.gateway.upstream.OfferRecords;
import dev.rapport.gateway.upstream.ProfileRecords.Extent;
import dev.rapport.gateway.upstream.ProfileRecords.FieldHistory;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of its customers a query asks for, so that each service is called once and computes nothing else. */
record Wanted(Extent extent, boolean rollups, boolean metrics, List<Window> timelines, Offers offers) {
    private static final int MOST_WINDOWS = 5;

    /** The fields of a customer that are parts of their own, and what profile-service calls them. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("contactPoints", "CONTACT_POINTS"),
            Map.entry("addresses", "ADDRESSES"),
            Map.entry("households", "HOUSEHOLD_MEMBERSHIPS"),
            Map.entry("employments", "EMPLOYMENTS"),
            Map.entry("organization", "ORGANIZATION"),
            Map.entry("contactPreferences", "CONTACT_PREFERENCES"),
            Map.entry("contactResolutions", "CONTACT_RESOLUTIONS"),
            Map.entry("channels", "CHANNEL_PREFERENCES"),
            Map.entry("shippingPreferences", "SHIPPING_PREFERENCES"),
            Map.entry("interests", "INTERESTS"),
            Map.entry("accountTeam", "ACCOUNT_TEAM"),
            Map.entry("valueExchange", "ATTRIBUTES"),
            Map.entry("giftRegistries", "GIFT_REGISTRIES"));

    /** How many of what may be offered to her. */
    record Offers(int recommendations, int buyAgain, int notifications, int nextActions) {
        private static Offers of(DataFetchingFieldSelectionSet selection, String prefix) {
            return new Offers(
                    most(selection, prefix + "recommendations"),
                    most(selection, prefix + "buyAgain"),
                    most(selection, prefix + "notifications"),
                    most(selection, prefix + "nextBestActions"));
        }

        boolean any() {
            return recommendations > 0 || buyAgain > 0 || notifications > 0 || nextActions > 0;
        }

        OfferRecords.Request request(List<String> ids) {
            return new OfferRecords.Request(ids, recommendations, buyAgain, notifications, nextActions);
        }
    }

    static Wanted of(DataFetchingFieldSelectionSet selection, String prefix) {
        var timelines = selection.getFields(prefix + "timeline").stream()
                .flatMap(Wanted::planned)
                .distinct()
                .toList();
        if (timelines.size() > MOST_WINDOWS) {
            throw GraphProblem.invalid("timeline", "At most five different windows of the timeline in one query.");
        }
        return new Wanted(
                new Extent(parts(selection, prefix), history(selection, prefix)),
                selection.containsAnyOf(prefix + "households/household/rollup", prefix + "organization/rollup"),
                selection.contains(prefix + "metrics"),
                timelines,
                Offers.of(selection, prefix));
    }

    private static List<String> parts(DataFetchingFieldSelectionSet selection, String prefix) {
        return PARTS.entrySet().stream()
                .filter(part -> selection.contains(prefix + part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A service is called once, so there is one such window in a query. */
    private static @Nullable FieldHistory history(DataFetchingFieldSelectionSet selection, String prefix) {
        var windows = selection.getFields(prefix + "fieldHistory").stream()
                .map(Wanted::history)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (windows.size() > 1) {
            throw GraphProblem.invalid("fieldHistory", "At most one window of the history in one query.");
        }
        return windows.isEmpty() ? null : windows.getFirst();
    }

    /** A window with bad arguments is not fetched; its own field then says what is wrong with it. */
    private static Optional<FieldHistory> history(SelectedField field) {
        var first = Objects.requireNonNullElse(first(field), Pages.STANDARD_LIST);
        return Pages.isList(first)
                ? Optional.of(new FieldHistory((String) field.getArguments().get("field"), first))
                : Optional.empty();
    }

    boolean histories() {
        return metrics || !timelines.isEmpty();
    }

    /** A window with bad arguments is not fetched; its own field then says what is wrong with it. */
    private static Stream<Window> planned(SelectedField field) {
        try {
            var arguments = field.getArguments();
            return Stream.of(Pages.window(
                    number(field, "first"),
                    (String) arguments.get("after"),
                    number(field, "last"),
                    (String) arguments.get("before"),
                    TimelineFilter.of(arguments.get("filter"))));
        } catch (GraphProblem bad) {
            return Stream.of();
        }
    }

    /** GraphQL's integers arrive in whatever Java number held them. */
    private static @Nullable Integer first(SelectedField field) {
        return number(field, "first");
    }

    private static @Nullable Integer number(SelectedField field, String argument) {
        var given = field.getArguments().get(argument);
        return given == null ? null : new BigDecimal(given.toString()).intValueExact();
    }

    private static int most(DataFetchingFieldSelectionSet selection, String path) {
        return selection.getFields(path).stream()
                .mapToInt(field -> Objects.requireNonNullElse(first(field), Pages.STANDARD_LIST))
                .filter(Pages::isList)
                .max()
                .orElse(0);
    }
}
