package dev.rapport.interaction.recording;

import dev.rapport.access.Reason;
import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Question;
import dev.rapport.access.lease.Standings;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether anything may be recorded of a customer.
 *
 * <p>Asked of what this process knows of the ledger, with or without a lease: nothing leaves by a recording, and whoever reads it later
 * is asked again. Where it knows nothing at all, what is sent for a purpose has to be sent again.
 */
@ApplicationScoped
public class Welcome {
    /** What any relationship needs, as long as its customer is neither erased nor restricted. */
    private static final PurposeRule RELATIONSHIP =
            new PurposeRule("relationship", 1, LegalBasis.CONTRACT, Set.of(), true);

    private final Standings standings;
    private final Clock clock;

    Welcome(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** Why nothing may be recorded under any of these purposes; one that permits is enough. */
    public Optional<Problem> refusal(UUID customer, Set<String> purposes) {
        if (!purposes.isEmpty() && standings.purposes().isEmpty()) {
            throw RequestProblems.UNAVAILABLE.problem();
        }
        var reasons = rules(purposes).map(rule -> reason(customer, rule)).toList();
        return reasons.stream().anyMatch(Reason::permits) ? Optional.empty() : Optional.of(problem(reasons));
    }

    private Stream<PurposeRule> rules(Set<String> purposes) {
        return purposes.isEmpty()
                ? Stream.of(RELATIONSHIP)
                : purposes.stream().map(standings.purposes()::named).flatMap(Optional::stream);
    }

    private Reason reason(UUID customer, PurposeRule rule) {
        var question = Question.reading(rule.name(), null, clock.instant());
        return ConsentRules.decide(rule, standings.of(customer), question);
    }

    private static Problem problem(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return RecordingProblems.PURPOSE_UNREGISTERED.problem();
        }
        if (reasons.contains(Reason.ERASED)) {
            return RecordingProblems.CUSTOMER_ERASED.problem();
        }
        return reasons.contains(Reason.RESTRICTED)
                ? RecordingProblems.CUSTOMER_RESTRICTED.problem()
                : RecordingProblems.NOT_PERMITTED.problem();
    }
}
