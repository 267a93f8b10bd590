package dev.rapport.acceptance.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may see what, said a second time and as plainly as can be, of one customer who signs in as {@code customer3} and has granted
 * marketing and partner A, withdrawn profiling and partner B, and objected to research. She lets {@code customer1} of her household act for
 * her, and {@code agent2} is of her account team.
 */
final class Rules {
    static final String SELF = "customer3";
    /** Whom she lets act for her. */
    static final String DELEGATE = "customer1";
    /** Who is in her account team. */
    static final String DEDICATED = "agent2";

    static final List<String> PURPOSES = List.of(
            "service",
            "fulfilment",
            "accounting",
            "marketing",
            "profiling",
            "research",
            "partner.a",
            "partner.b",
            "nonsense");

    private static final Set<String> ALL =
            Set.of("BASIC", "CONTACT", "ORDERS", "INTERACTIONS", "INTERESTS", "VALUE", "RECOMMENDATIONS");

    /** What a purpose is for at all. */
    private static final Map<String, Set<String>> DATA = Map.of(
            "service", ALL,
            "fulfilment", ALL,
            "accounting", Set.of("BASIC", "ORDERS"),
            "marketing", Set.of("BASIC", "CONTACT", "ORDERS", "INTERESTS", "RECOMMENDATIONS"),
            "profiling", Set.of("BASIC", "ORDERS", "INTERACTIONS", "INTERESTS", "VALUE", "RECOMMENDATIONS"),
            "research", Set.of("ORDERS", "INTERACTIONS", "INTERESTS"),
            "partner.a", Set.of("BASIC", "ORDERS", "INTERESTS"),
            "partner.b", Set.of("BASIC", "CONTACT"));

    /** What she has said, or what holds without her. */
    private static final Map<String, String> SAID = Map.of(
            "service", "OK_CONTRACT",
            "fulfilment", "OK_CONTRACT",
            "accounting", "OK_LEGAL_OBLIGATION",
            "marketing", "OK_CONSENT",
            "profiling", "WITHDRAWN",
            "research", "OBJECTED",
            "partner.a", "OK_CONSENT",
            "partner.b", "WITHDRAWN");

    private Rules() {}

    /** The reason code of the decision. */
    static String reason(Person who, String purpose, String category) {
        if (!DATA.containsKey(purpose)) {
            return "PURPOSE_UNREGISTERED";
        }
        if (!who.scopes().contains("rapport:" + category.toLowerCase(java.util.Locale.ROOT))
                || !who.scopes().contains("purpose:" + purpose)
                || !DATA.get(purpose).contains(category)) {
            return "NO_SCOPE";
        }
        if (who.name().equals(SELF)) {
            return "OK_SELF";
        }
        return related(who, purpose, category) ? SAID.get(purpose) : "NO_RELATION";
    }

    static boolean permitted(Person who, String purpose, String category) {
        return reason(who, purpose, category).startsWith("OK_");
    }

    private static boolean related(Person who, String purpose, String category) {
        return switch (who.role()) {
            case "agent" -> !category.equals("VALUE") || who.name().equals(DEDICATED);
            case "lead" -> true;
            case "customer" ->
                who.name().equals(DELEGATE)
                        && Set.of("service", "fulfilment").contains(purpose)
                        && !Set.of("INTERESTS", "VALUE").contains(category);
            case "marketer" ->
                Set.of("marketing", "profiling", "research").contains(purpose)
                        && !Set.of("CONTACT", "INTERACTIONS").contains(category);
            case "steward" ->
                Set.of("service", "fulfilment").contains(purpose)
                        && Set.of("BASIC", "CONTACT").contains(category);
            case "privacy" -> purpose.equals("service");
            case "partner" -> purpose.equals(who.name().replace('-', '.'));
            default -> false;
        };
    }

    static boolean isPartner(Person who) {
        return who.role().equals("partner");
    }
}
