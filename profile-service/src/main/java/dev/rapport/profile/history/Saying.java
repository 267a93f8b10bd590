package dev.rapport.profile.history;

import dev.rapport.access.Caller;
import dev.rapport.access.Relation;
import dev.rapport.access.Role;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import jakarta.ws.rs.HeaderParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says something of a customer, and why.
 *
 * @param reason in the caller's words; null where she gives none
 */
public record Saying(Caller caller, SaidBy saidBy, @Nullable String reason, Instant at) {
    private static final int LONGEST = 200;
    private static final Set<Role> STAFF = Set.of(Role.AGENT, Role.AGENT_LEAD, Role.STEWARD);

    /**
     * What the headers of a request make of it: staff may pass on what the customer told them or what a file says; a customer always speaks
     * for herself.
     */
    public static Saying of(Caller caller, Relation relation, Headers headers, Instant at) {
        return new Saying(caller, saidBy(caller, relation, headers.saidBy()), reason(headers.reason()), at);
    }

    /** The headers {@code Said-By} and {@code Change-Reason}. */
    public record Headers(
            @HeaderParam("Said-By") @Nullable String saidBy,
            @HeaderParam("Change-Reason") @Nullable String reason) {
        @Override
        public String toString() {
            return "Headers";
        }
    }

    /** Whether saying what is known already makes it surer; a file that repeats itself does not. */
    public boolean confirms() {
        return saidBy != SaidBy.IMPORT;
    }

    private static SaidBy saidBy(Caller caller, Relation relation, @Nullable String given) {
        if (relation == Relation.SELF) {
            return SaidBy.CUSTOMER;
        }
        var staff = caller.hasAny(STAFF);
        if (given == null) {
            return staff ? SaidBy.STAFF : SaidBy.IMPORT;
        }
        return Arrays.stream(SaidBy.values())
                .filter(each -> staff || each == SaidBy.IMPORT)
                .filter(each -> each.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RequestProblems.INVALID_VALUE.at(
                        "Said-By", "must be customer, staff or import; for who is not staff, import"));
    }

    private static @Nullable String reason(@Nullable String given) {
        if (given != null && (given.length() > LONGEST || !PlainText.Check.plain(given))) {
            throw RequestProblems.INVALID_VALUE.at("Change-Reason", "must be plain text of at most 200 characters");
        }
        return given;
    }

    @Override
    public String toString() {
        return "Saying[" + saidBy + "]";
    }
}
