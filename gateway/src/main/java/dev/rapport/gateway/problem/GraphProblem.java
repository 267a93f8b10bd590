package dev.rapport.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error of one field, with what a front end can act on in its extensions. */
public final class GraphProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extensions;

    private GraphProblem(String message, Map<String, Object> extensions) {
        super(message, null, false, false);
        this.extensions = Map.copyOf(extensions);
    }

    public static GraphProblem customerUnknown() {
        return new GraphProblem("There is no such customer.", Map.of("code", "CUSTOMER_UNKNOWN"));
    }

    public static GraphProblem invalid(String field, String message) {
        return new GraphProblem(message, Map.of("code", "INVALID_VALUE", "field", field));
    }

    public static GraphProblem invalidCursor() {
        return new GraphProblem(
                "The cursor was not given out by this collection.", Map.of("code", "INVALID_CURSOR", "field", "after"));
    }

    public static GraphProblem forbidden() {
        return new GraphProblem("The caller may not do this.", Map.of("code", "FORBIDDEN"));
    }

    /** The gates of the owning service withhold this field. */
    public static GraphProblem withheld(String category, String purpose, String reason) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", "ACCESS_DENIED");
        extensions.put("category", category);
        extensions.put("purpose", purpose);
        extensions.put("reason", reason);
        return new GraphProblem("This part of the customer is withheld from this caller for this purpose.", extensions);
    }

    static GraphProblem decisionChanged() {
        return new GraphProblem(
                "What a customer permits changed while this was answered, or is not known now; ask again.",
                Map.of("code", "DECISION_CHANGED", "reason", "STALE"));
    }

    public static GraphProblem giftRegistryUnknown() {
        return new GraphProblem(
                "There is no such gift registry, or it is not open to this caller.",
                Map.of("code", "REGISTRY_UNKNOWN"));
    }

    public static GraphProblem rollupTooLarge() {
        return new GraphProblem(
                "The organization has more units and buyers than can be added up at once.",
                Map.of("code", "ROLLUP_TOO_LARGE"));
    }

    static GraphProblem internal() {
        return new GraphProblem("Something went wrong here; nothing was changed.", Map.of("code", "INTERNAL"));
    }

    public static GraphProblem unavailable(String service) {
        return new GraphProblem(
                "The service behind this field does not answer.",
                Map.of("code", "UPSTREAM_UNAVAILABLE", "service", service));
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
