package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.Reason;
import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import dev.rapport.access.consent.Standing;
import dev.rapport.access.consent.Verdict;
import dev.rapport.profile.purpose.NoticeView;
import dev.rapport.profile.purpose.PurposeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands with one purpose, for a page on which she decides.
 *
 * @param permitted whether her data may be used for it now
 * @param decidable whether it is hers to decide
 * @param mayAsk whether she may be asked for it now; who refused is left in peace for a while
 * @param notice what she is to be shown when she is asked
 * @param positions what she last said of it, by channel and contact point
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentState(
        String purpose,
        String description,
        LegalBasis basis,
        boolean permitted,
        Reason reason,
        boolean decidable,
        boolean doubleOptIn,
        boolean mayAsk,
        @Nullable NoticeView notice,
        List<Position> positions) {

    private static final Set<Verdict> REFUSALS = Set.of(Verdict.DENIED, Verdict.WITHDRAWN, Verdict.OBJECTED);

    static ConsentState of(PurposeDefinition purpose, Standing standing, Optional<NoticeView> notice, Instant now) {
        var question = Question.reading(
                purpose.name(), Purposes.recipient(purpose.name()).orElse(null), now);
        var reason = ConsentRules.decide(purpose.rule(), standing, question);
        var own = standing.positions().stream()
                .filter(position -> position.purpose().equals(purpose.name()))
                .distinct()
                .toList();
        return new ConsentState(
                purpose.name(),
                purpose.fields().description(),
                purpose.fields().basis(),
                reason.permits(),
                reason,
                purpose.decidable(),
                purpose.fields().doubleOptIn(),
                mayAsk(purpose, standing, reason, now),
                notice.orElse(null),
                own);
    }

    private static boolean mayAsk(PurposeDefinition purpose, Standing standing, Reason reason, Instant now) {
        if (purpose.fields().basis() != LegalBasis.CONSENT || reason.permits() || reason == Reason.RESTRICTED) {
            return false;
        }
        return refused(purpose, standing)
                .map(refused -> purpose.fields().askAgainAfterDays() != null
                        && !now.isBefore(
                                refused.plus(Duration.ofDays(purpose.fields().askAgainAfterDays()))))
                .orElse(true);
    }

    private static Optional<Instant> refused(PurposeDefinition purpose, Standing standing) {
        return standing.positions().stream()
                .filter(position -> REFUSALS.contains(position.verdict()))
                .filter(position -> Purposes.covers(position.purpose(), purpose.name()))
                .map(Position::at)
                .max(Comparator.naturalOrder());
    }
}
