package dev.rapport.profile.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.Gates;
import dev.rapport.access.Reason;
import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import dev.rapport.access.consent.Standing;
import dev.rapport.access.consent.Verdict;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps, beside the entries, where they leave each customer: for the feed, and for filters in SQL. */
@ApplicationScoped
class StandingRows {
    private static final String WRITE = """
            insert into consent_standings (customer_id, seq, standing, granted, refused, held, expires_at)
            values (cast(cast($1 as text) as uuid), cast(cast($2 as text) as bigint), cast(cast($3 as text) as jsonb),
                cast(cast($4 as text) as jsonb),
                array(select jsonb_array_elements_text(cast(cast($5 as text) as jsonb))),
                nullif(cast($6 as text), ''), cast(nullif(cast($7 as text), '') as timestamptz))
            on conflict (customer_id) do update set seq = excluded.seq, standing = excluded.standing,
                granted = excluded.granted, refused = excluded.refused, held = excluded.held,
                expires_at = excluded.expires_at
            returning seq
            """;

    private static final Set<Reason> GRANTED = Set.of(Reason.OK_CONSENT, Reason.OK_LEGITIMATE_INTEREST);

    private final Gates gates;
    private final ObjectMapper json;
    private final Clock clock;

    StandingRows(Gates gates, ObjectMapper json, Clock clock) {
        this.gates = gates;
        this.json = json;
        this.clock = clock;
    }

    static Standing of(UUID customer, List<ConsentEntry> history) {
        var seq = history.stream().mapToLong(ConsentEntry::seq).max().orElse(0);
        return Standing.of(
                customer,
                seq,
                Positions.of(history.stream().map(ConsentEntry::said).toList()));
    }

    /** What holds for all of her data, whatever the purpose. */
    static @Nullable String held(Standing standing) {
        return standing.sides().stream()
                .flatMap(side -> held(side).stream())
                .max(Comparator.naturalOrder())
                .map(Enum::name)
                .orElse(null);
    }

    private static Optional<Verdict> held(List<Position> side) {
        return side.stream()
                .filter(position -> position.verdict().ofWholeCustomer())
                .max(Comparator.comparing(Position::at).thenComparing(Position::verdict))
                .map(Position::verdict)
                .filter(verdict -> verdict != Verdict.UNRESTRICTED);
    }

    /** Each customer's own standing; the filters are those of the person. */
    Uni<Void> write(Mutiny.Session session, PersonHistory person) {
        var filters = Filters.of(person.standing(), gates.purposes(), clock.instant());
        return Multi.createFrom()
                .iterable(person.members().entrySet())
                .filter(each -> !each.getValue().isEmpty())
                .onItem()
                .transformToUniAndConcatenate(each -> write(session, of(each.getKey(), each.getValue()), filters))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> write(Mutiny.Session session, Standing standing, Filters filters) {
        return new SessionStatements(session)
                .run(
                        WRITE,
                        standing.customer().toString(),
                        Long.toString(standing.seq()),
                        text(standing.sides()),
                        text(filters.granted()),
                        text(filters.refused()),
                        Objects.requireNonNullElse(filters.held(), ""),
                        Objects.toString(nextExpiry(standing), ""))
                .replaceWithVoid();
    }

    /** What SQL can ask of a standing, worked out here so that the rules are written once. */
    private record Filters(
            Map<String, String> granted,
            List<String> refused,
            @Nullable String held) {

        static Filters of(Standing standing, Purposes known, Instant now) {
            var purposes = known.rules();
            var granted = purposes.stream()
                    .filter(purpose -> GRANTED.contains(reason(purpose, standing, now)))
                    .collect(Collectors.toMap(PurposeRule::name, purpose -> end(purpose, standing)));
            var refused = purposes.stream()
                    .filter(purpose -> reason(purpose, standing, now) == Reason.OBJECTED)
                    .map(PurposeRule::name)
                    .toList();
            return new Filters(granted, refused, StandingRows.held(standing));
        }

        private static Reason reason(PurposeRule purpose, Standing standing, Instant now) {
            var recipient = Purposes.recipient(purpose.name()).orElse(null);
            return ConsentRules.decide(purpose, standing, Question.reading(purpose.name(), recipient, now));
        }

        private static String end(PurposeRule purpose, Standing standing) {
            return standing.positions().stream()
                    .filter(position -> position.verdict() == Verdict.GRANTED
                            && position.purpose().equals(purpose.name()))
                    .map(position -> position.until() == null
                            ? "infinity"
                            : position.until().toString())
                    .max(Comparator.naturalOrder())
                    .orElse("-infinity");
        }
    }

    /** When the next of her own grants ends. */
    private static @Nullable Instant nextExpiry(Standing standing) {
        return Positions.lapsing(standing.positions())
                .map(Position::until)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a standing cannot be written as JSON", e);
        }
    }
}
