package dev.rapport.defaults.web;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.rapport.defaults.problem.RequestProblems;
import java.util.UUID;

/** Time-ordered identifiers (UUIDv7, RFC 9562) and their strict reading. */
public final class Ids {
    private Ids() {}

    public static UUID fresh() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Refuses the short forms that {@link UUID#fromString} would complete to another id. */
    public static UUID parse(String field, String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw RequestProblems.INVALID_VALUE.at(field, "must be a UUID");
        }
        return UUID.fromString(text);
    }
}
