package dev.rapport.gateway.customer;

import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords.Window;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which parts of its customers a query asks for, so that each service is called once and computes nothing else. */
record Wanted(boolean metrics, List<Window> timelines, int recommendations, int notifications) {
    static final int STANDARD_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_LIST = 50;
    private static final int MOST_WINDOWS = 5;

    static Wanted of(DataFetchingFieldSelectionSet selection, String prefix) {
        var timelines = selection.getFields(prefix + "timeline").stream()
                .map(Wanted::window)
                .distinct()
                .toList();
        if (timelines.size() > MOST_WINDOWS) {
            throw GraphProblem.invalid("timeline", "At most five different windows of the timeline in one query.");
        }
        return new Wanted(
                selection.contains(prefix + "metrics"),
                timelines,
                most(selection, prefix + "recommendations"),
                most(selection, prefix + "notifications"));
    }

    static Window window(@Nullable Integer first, @Nullable String after) {
        return new Window(within("first", first, STANDARD_PAGE, LARGEST_PAGE), after);
    }

    static int within(String field, @Nullable Integer given, int standard, int largest) {
        var value = Objects.requireNonNullElse(given, standard);
        if (value < 0 || value > largest) {
            throw GraphProblem.invalid(field, "Must be between 0 and " + largest + ".");
        }
        return value;
    }

    boolean histories() {
        return metrics || !timelines.isEmpty();
    }

    boolean offers() {
        return recommendations > 0 || notifications > 0;
    }

    private static Window window(SelectedField field) {
        return window(first(field), (String) field.getArguments().get("after"));
    }

    /** GraphQL's integers arrive in whatever Java number held them. */
    private static @Nullable Integer first(SelectedField field) {
        var given = field.getArguments().get("first");
        return given == null ? null : new BigDecimal(given.toString()).intValueExact();
    }

    private static int most(DataFetchingFieldSelectionSet selection, String path) {
        return selection.getFields(path).stream()
                .mapToInt(field -> within("first", first(field), 10, LONGEST_LIST))
                .max()
                .orElse(0);
    }
}
