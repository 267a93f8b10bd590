package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.access.consent.PurposeRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a query whom the caller may not see for her purpose, so that no page is short of those.
 *
 * <p>It only spares the gates what they would refuse: they decide of each customer again.
 */
@ApplicationScoped
public class PermittedRows {
    private static final String HELD = "s.customer_id = %s and s.held is not null";
    private static final String REFUSED =
            "s.customer_id = %s and (s.held is not null or cast(:purpose as text) = any(s.refused))";
    private static final String GRANTED = "s.customer_id = %s and s.held is null"
            + " and cast(s.granted ->> cast(:purpose as text) as timestamptz) > cast(:now as timestamptz)";

    private final Gates gates;
    private final Clock clock;

    PermittedRows(Gates gates, Clock clock) {
        this.gates = gates;
        this.clock = clock;
    }

    public Filter of(Caller caller) {
        return gates.purposes()
                .named(caller.purpose())
                .map(purpose -> filter(purpose, clock.instant()))
                .orElse(new Filter("%s is null", null, null));
    }

    private static Filter filter(PurposeRule purpose, Instant now) {
        return switch (purpose.basis()) {
            case CONTRACT, LEGAL_OBLIGATION -> new Filter(none(HELD), null, null);
            case LEGITIMATE_INTEREST ->
                purpose.permittedInSilence()
                        ? new Filter(none(REFUSED), purpose.name(), null)
                        : new Filter(some(GRANTED), purpose.name(), now);
            case CONSENT -> new Filter(some(GRANTED), purpose.name(), now);
        };
    }

    private static String some(String condition) {
        return "exists (select 1 from consent_standings s where " + condition + ")";
    }

    private static String none(String condition) {
        return "not " + some(condition);
    }

    /**
     * A condition on a column that holds the id of a customer, and its parameters. The column's table must be named: this looks into
     * another table that has one of the same name.
     *
     * @param purpose null where the condition does not name one
     */
    public record Filter(
            String template,
            @Nullable String purpose,
            @Nullable Instant now) {

        public String on(String column) {
            return template.formatted(column);
        }

        public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
            var bound = purpose == null ? query : query.setParameter("purpose", purpose);
            return now == null ? bound : bound.setParameter("now", now);
        }
    }
}
