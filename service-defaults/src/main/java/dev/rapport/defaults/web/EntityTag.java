package dev.rapport.defaults.web;

import dev.rapport.defaults.problem.RequestProblems;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made from a row's version. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a change is based on; absent is 428, anything but one strong tag of ours is 412. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw RequestProblems.PRECONDITION_REQUIRED.problem();
        }
        if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
        return Long.parseLong(ifMatch.strip().replace("\"", ""));
    }
}
