package dev.rapport.gateway.customer;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.gateway.part.TimelineFilter;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords.Window;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the arguments of fields that answer many things are read, the same when a query is planned and when it is answered. */
public final class Pages {
    static final int STANDARD_LIST = 10;
    private static final int STANDARD_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_LIST = 50;

    private Pages() {}

    /** A part of a timeline, in one of both directions. */
    public static Window window(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable TimelineFilter filter) {
        if (last == null && before == null) {
            return new Window(page(first), cursor(after), null, null, filter);
        }
        if (first != null || after != null) {
            throw GraphProblem.invalid("first", "Either first and after, or last and before.");
        }
        return new Window(null, null, page(last), cursor(before), filter);
    }

    /** The length of a page. */
    public static int page(@Nullable Integer first) {
        return within(Objects.requireNonNullElse(first, STANDARD_PAGE), LARGEST_PAGE);
    }

    /** The length of a list that has no next page. */
    public static int list(@Nullable Integer first) {
        return within(Objects.requireNonNullElse(first, STANDARD_LIST), LONGEST_LIST);
    }

    static boolean isList(int first) {
        return first >= 1 && first <= LONGEST_LIST;
    }

    public static @Nullable String cursor(@Nullable String after) {
        try {
            var unused = Cursor.parse(after);
            return after;
        } catch (Problem invalid) {
            throw GraphProblem.invalidCursor();
        }
    }

    /** An id as services write it. */
    public static String uuid(String argument, String id) {
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw GraphProblem.invalid(argument, "Must be a UUID.");
        }
        return id.toLowerCase(Locale.ROOT);
    }

    private static int within(int first, int largest) {
        if (first < 1 || first > largest) {
            throw GraphProblem.invalid("first", "Must be between 1 and " + largest + ".");
        }
        return first;
    }
}
