package dev.rapport.gateway.customer;

import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords.Window;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of its customers a query asks for, so that each service is called once and computes nothing else. */
record Wanted(
        List<String> parts,
        boolean rollups,
        boolean metrics,
        List<Window> timelines,
        int recommendations,
        int notifications) {
    private static final int MOST_WINDOWS = 5;

    /** The fields of a customer that are parts of their own, and what profile-service calls them. */
    private static final Map<String, String> PARTS = Map.of(
            "contactPoints", "CONTACT_POINTS",
            "addresses", "ADDRESSES",
            "households", "HOUSEHOLD_MEMBERSHIPS",
            "employments", "EMPLOYMENTS",
            "organization", "ORGANIZATION");

    static Wanted of(DataFetchingFieldSelectionSet selection, String prefix) {
        var timelines = selection.getFields(prefix + "timeline").stream()
                .flatMap(Wanted::planned)
                .distinct()
                .toList();
        if (timelines.size() > MOST_WINDOWS) {
            throw GraphProblem.invalid("timeline", "At most five different windows of the timeline in one query.");
        }
        return new Wanted(
                PARTS.entrySet().stream()
                        .filter(part -> selection.contains(prefix + part.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                selection.containsAnyOf(prefix + "households/household/rollup", prefix + "organization/rollup"),
                selection.contains(prefix + "metrics"),
                timelines,
                most(selection, prefix + "recommendations"),
                most(selection, prefix + "notifications"));
    }

    boolean histories() {
        return metrics || !timelines.isEmpty();
    }

    boolean offers() {
        return recommendations > 0 || notifications > 0;
    }

    /** A window with bad arguments is not fetched; its own field then says what is wrong with it. */
    private static Stream<Window> planned(SelectedField field) {
        try {
            return Stream.of(
                    Pages.window(first(field), (String) field.getArguments().get("after")));
        } catch (GraphProblem bad) {
            return Stream.of();
        }
    }

    /** GraphQL's integers arrive in whatever Java number held them. */
    private static @Nullable Integer first(SelectedField field) {
        var given = field.getArguments().get("first");
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
