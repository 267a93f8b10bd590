package dev.rapport.access;

import java.util.Arrays;
import java.util.Map;

/** What a caller is to customers by her role alone. */
final class Relations {
    private static final Map<Role, Relation> BY_ROLE = Map.of(
            Role.AGENT, Relation.AGENT,
            Role.STEWARD, Relation.STEWARD,
            Role.MARKETER, Relation.MARKETER,
            Role.PRIVACY_OFFICER, Relation.PRIVACY_OFFICER,
            Role.PARTNER, Relation.PARTNER);

    private Relations() {}

    /** Of several roles the first that opens anything for this purpose counts. */
    static Relation of(Caller caller) {
        return Arrays.stream(Role.values())
                .filter(role -> caller.has(role) && BY_ROLE.containsKey(role))
                .map(BY_ROLE::get)
                .filter(relation -> AccessTable.opens(relation, caller.purpose()))
                .findFirst()
                .orElse(Relation.NONE);
    }
}
