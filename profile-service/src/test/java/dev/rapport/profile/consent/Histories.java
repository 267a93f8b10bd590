package dev.rapport.profile.consent;

import dev.rapport.access.Category;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Question;
import dev.rapport.access.consent.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random histories in which everything collides: few purposes, few times, few channels. */
final class Histories {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final UUID ANNA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final int TIMES = 6;
    private static final List<String> PURPOSES = List.of(
            "marketing", "marketing.email", "marketing.email.news", "profiling", "partner", "partner.a", "research");
    private static final List<ConsentDecision> DECISIONS = List.of(ConsentDecision.values());

    private final Random random;

    Histories(long seed) {
        random = new Random(seed);
    }

    List<Said> next() {
        var history = new ArrayList<Said>();
        var length = random.nextInt(9);
        for (var count = 0; count < length; count++) {
            history.add(said(DECISIONS.get(random.nextInt(DECISIONS.size()))));
        }
        return history;
    }

    Said said(ConsentDecision decision) {
        var at = START.plus(Duration.ofDays(random.nextInt(TIMES)));
        if (decision.ofWholeCustomer()) {
            return new Said(new Position.Subject("*", null, null, null), decision, at, null);
        }
        var until =
                decision.grants() && random.nextInt(3) == 0 ? at.plus(Duration.ofDays(1 + random.nextInt(4))) : null;
        return new Said(subject(), decision, at, until);
    }

    private Position.Subject subject() {
        return new Position.Subject(
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                random.nextInt(4) == 0 ? "partner-a" : null,
                random.nextInt(3) == 0 ? "EMAIL" : null,
                random.nextInt(4) == 0 ? ANNA : null);
    }

    Question question() {
        var subject = subject();
        var now = START.plus(Duration.ofDays(random.nextInt(TIMES + 4)));
        return new Question(subject.purpose(), subject.recipient(), subject.channel(), subject.contactPoint(), now);
    }

    /** The same, in another order, with some of it more than once. */
    List<Said> disturbed(List<Said> history) {
        var other = new ArrayList<>(history);
        history.stream().filter(said -> random.nextBoolean()).forEach(other::add);
        Collections.shuffle(other, random);
        return other;
    }

    static PurposeRule purpose(String name) {
        var basis = name.equals("research") ? LegalBasis.LEGITIMATE_INTEREST : LegalBasis.CONSENT;
        return new PurposeRule(name, 0, basis, Set.of(Category.BASIC), basis == LegalBasis.LEGITIMATE_INTEREST);
    }

    static Standing standing(List<Said> history) {
        return Standing.of(ANNA, 1, Positions.of(history));
    }

    static List<Said> plus(List<Said> history, @Nullable Said more) {
        var all = new ArrayList<>(history);
        if (more != null) {
            all.add(more);
        }
        return all;
    }
}
