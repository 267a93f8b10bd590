package dev.rapport.access;

import static dev.rapport.access.Category.BASIC;
import static dev.rapport.access.Category.CONTACT;
import static dev.rapport.access.Category.INTERACTIONS;
import static dev.rapport.access.Category.INTERESTS;
import static dev.rapport.access.Category.ORDERS;
import static dev.rapport.access.Category.RECOMMENDATIONS;
import static dev.rapport.access.Category.VALUE;
import static dev.rapport.access.consent.Purposes.ALL;
import static dev.rapport.access.consent.Purposes.covers;

import java.util.Map;
import java.util.Set;

/** Who may ask for what, on one screen. What is not here is denied; a partner's agreement and consent then decide on what is. */
final class AccessTable {
    private static final Set<Category> EVERYTHING = Set.of(Category.values());
    private static final Set<Category> ALL_BUT_VALUE =
            Set.of(BASIC, CONTACT, ORDERS, INTERACTIONS, INTERESTS, RECOMMENDATIONS);
    private static final Set<Category> FOR_ANOTHER = Set.of(BASIC, CONTACT, ORDERS, INTERACTIONS, RECOMMENDATIONS);
    private static final Set<Category> OF_OFFERS = Set.of(BASIC, ORDERS, INTERESTS, VALUE, RECOMMENDATIONS);

    private static final Map<Relation, Reach> READ = Map.of(
            Relation.SELF, new Reach(EVERYTHING, Set.of(ALL)),
            Relation.HOUSEHOLD_DELEGATE, new Reach(FOR_ANOTHER, Set.of("service", "fulfilment")),
            Relation.EMPLOYEE, new Reach(FOR_ANOTHER, Set.of("service", "fulfilment")),
            Relation.AGENT, new Reach(ALL_BUT_VALUE, Set.of(ALL)),
            Relation.DEDICATED_AGENT, new Reach(EVERYTHING, Set.of(ALL)),
            Relation.MARKETER, new Reach(OF_OFFERS, Set.of("marketing", "profiling", "research")),
            Relation.STEWARD, new Reach(Set.of(BASIC, CONTACT), Set.of("service", "fulfilment")),
            Relation.PRIVACY_OFFICER, new Reach(EVERYTHING, Set.of("service")),
            Relation.PARTNER, new Reach(EVERYTHING, Set.of(ALL)),
            Relation.NONE, new Reach(Set.of(), Set.of()));

    private static final Map<Right, Set<Role>> RIGHTS = Map.ofEntries(
            Map.entry(Right.CREATE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD, Role.OPS)),
            Map.entry(Right.CHANGE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD)),
            Map.entry(Right.LIST_CUSTOMERS, Set.of(Role.AGENT, Role.STEWARD, Role.MARKETER)),
            Map.entry(Right.RECORD_INTERACTIONS, Set.of(Role.AGENT, Role.OPS)),
            Map.entry(Right.KEEP_WRITE_KEYS, Set.of(Role.OPS)),
            Map.entry(Right.KEEP_QUARANTINE, Set.of(Role.OPS)),
            Map.entry(Right.KEEP_TRACKING_PLAN, Set.of(Role.OPS)),
            Map.entry(Right.CORRECT_EVENTS, Set.of(Role.AGENT, Role.STEWARD, Role.OPS)),
            Map.entry(Right.READ_TOTALS, Set.of(Role.AGENT, Role.MARKETER, Role.OPS)),
            Map.entry(Right.KEEP_CATALOGUE, Set.of(Role.MARKETER, Role.OPS)),
            Map.entry(Right.READ_CATALOGUE, Set.of(Role.values())),
            Map.entry(Right.DELIVER_CODES, Set.of(Role.OPS)),
            Map.entry(Right.KEEP_HOUSEHOLDS, Set.of(Role.AGENT, Role.STEWARD)),
            Map.entry(Right.KEEP_IDENTITY, Set.of(Role.STEWARD)),
            Map.entry(Right.KEEP_DEFINITIONS, Set.of(Role.MARKETER, Role.STEWARD, Role.PRIVACY_OFFICER, Role.OPS)),
            Map.entry(Right.READ_DEFINITIONS, Set.of(Role.values())),
            Map.entry(Right.RECORD_BENEFITS, Set.of(Role.AGENT, Role.OPS)),
            Map.entry(Right.VISIT_REGISTRIES, Set.of(Role.CUSTOMER, Role.AGENT, Role.AGENT_LEAD, Role.STEWARD)),
            Map.entry(Right.ASSIGN_TEAM, Set.of(Role.AGENT_LEAD, Role.STEWARD)),
            Map.entry(Right.KEEP_PURPOSES, Set.of(Role.PRIVACY_OFFICER)),
            Map.entry(Right.RECORD_CONSENT, Set.of(Role.AGENT, Role.STEWARD, Role.PRIVACY_OFFICER)),
            Map.entry(Right.IMPORT_CONSENT, Set.of(Role.PRIVACY_OFFICER, Role.OPS)),
            Map.entry(Right.KEEP_CONTACT_LISTS, Set.of(Role.PRIVACY_OFFICER, Role.OPS)),
            Map.entry(Right.RESTRICT_CUSTOMER, Set.of(Role.PRIVACY_OFFICER)),
            Map.entry(Right.VERIFY_LEDGER, Set.of(Role.PRIVACY_OFFICER, Role.OPS)),
            Map.entry(Right.READ_ACCESS_LOG, Set.of(Role.PRIVACY_OFFICER)));

    private AccessTable() {}

    /** The categories a relation opens, and the purposes, each with those below it, for which it opens them. */
    private record Reach(Set<Category> categories, Set<String> purposes) {}

    static boolean mayRead(Relation relation, Category category, String purpose) {
        return opens(relation, purpose) && reach(relation).categories().contains(category);
    }

    static boolean opens(Relation relation, String purpose) {
        return reach(relation).purposes().stream().anyMatch(each -> covers(each, purpose));
    }

    private static Reach reach(Relation relation) {
        return READ.getOrDefault(relation, new Reach(Set.of(), Set.of()));
    }

    static Set<Role> holders(Right right) {
        return RIGHTS.getOrDefault(right, Set.of());
    }
}
