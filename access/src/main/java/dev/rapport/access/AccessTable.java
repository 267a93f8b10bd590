package dev.rapport.access;

import static dev.rapport.access.Category.BASIC;
import static dev.rapport.access.Category.CONTACT;

import java.util.Map;
import java.util.Set;

/** Who may ask for what, on one screen. What is not here is denied; consent then decides on what is. */
final class AccessTable {
    private static final Set<Category> EVERYTHING = Set.of(Category.values());

    private static final Map<Relation, Set<Category>> READ = Map.of(
            Relation.SELF, EVERYTHING,
            Relation.AGENT, EVERYTHING,
            Relation.STEWARD, Set.of(BASIC, CONTACT),
            Relation.PARTNER, EVERYTHING,
            Relation.NONE, Set.of());

    private static final Map<Right, Set<Role>> RIGHTS = Map.ofEntries(
            Map.entry(Right.CREATE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD, Role.OPS)),
            Map.entry(Right.CHANGE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD)),
            Map.entry(Right.LIST_CUSTOMERS, Set.of(Role.AGENT, Role.STEWARD)),
            Map.entry(Right.RECORD_INTERACTIONS, Set.of(Role.AGENT, Role.OPS)),
            Map.entry(Right.READ_TOTALS, Set.of(Role.AGENT, Role.MARKETER, Role.OPS)),
            Map.entry(Right.KEEP_CATALOGUE, Set.of(Role.MARKETER, Role.OPS)),
            Map.entry(Right.READ_CATALOGUE, Set.of(Role.values())),
            Map.entry(Right.DELIVER_CODES, Set.of(Role.OPS)),
            Map.entry(Right.KEEP_HOUSEHOLDS, Set.of(Role.AGENT, Role.STEWARD)),
            Map.entry(Right.KEEP_DEFINITIONS, Set.of(Role.MARKETER, Role.STEWARD, Role.OPS)),
            Map.entry(Right.READ_DEFINITIONS, Set.of(Role.values())),
            Map.entry(Right.RECORD_BENEFITS, Set.of(Role.AGENT, Role.OPS)),
            Map.entry(Right.VISIT_REGISTRIES, Set.of(Role.CUSTOMER, Role.AGENT, Role.AGENT_LEAD, Role.STEWARD)),
            Map.entry(Right.ASSIGN_TEAM, Set.of(Role.AGENT_LEAD, Role.STEWARD)));

    private AccessTable() {}

    static boolean mayRead(Relation relation, Category category) {
        return READ.getOrDefault(relation, Set.of()).contains(category);
    }

    static Set<Role> holders(Right right) {
        return RIGHTS.getOrDefault(right, Set.of());
    }
}
