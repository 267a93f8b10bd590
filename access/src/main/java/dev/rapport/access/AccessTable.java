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

    private static final Map<Right, Set<Role>> RIGHTS = Map.of(
            Right.CREATE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD, Role.OPS),
            Right.CHANGE_CUSTOMER, Set.of(Role.AGENT, Role.STEWARD),
            Right.LIST_CUSTOMERS, Set.of(Role.AGENT, Role.STEWARD),
            Right.RECORD_INTERACTIONS, Set.of(Role.AGENT, Role.OPS),
            Right.READ_TOTALS, Set.of(Role.AGENT, Role.MARKETER, Role.OPS),
            Right.KEEP_CATALOGUE, Set.of(Role.MARKETER, Role.OPS),
            Right.READ_CATALOGUE, Set.of(Role.values()));

    private AccessTable() {}

    static boolean mayRead(Relation relation, Category category) {
        return READ.getOrDefault(relation, Set.of()).contains(category);
    }

    static Set<Role> holders(Right right) {
        return RIGHTS.getOrDefault(right, Set.of());
    }
}
