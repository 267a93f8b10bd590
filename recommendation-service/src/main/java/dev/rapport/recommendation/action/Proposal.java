package dev.rapport.recommendation.action;

import dev.rapport.recommendation.action.Situation.Paired;
import dev.rapport.recommendation.strategy.ActionKind;
import dev.rapport.recommendation.suggestion.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done with a customer.
 *
 * @param about what it is about, so that it is the same when it is proposed again
 */
record Proposal(
        String about, @Nullable String sku, @Nullable String name, List<Fact> facts) {
    private static final Duration KNOWN_BY_NOW = Duration.ofDays(3);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final Duration AT_LEAST_AWAY = Duration.ofDays(60);
    private static final int REGULAR = 3;

    /** Of one kind, the most fitting first. */
    static List<Proposal> of(ActionKind kind, Situation situation, List<Suggestion> suggestions, Instant now) {
        return switch (kind) {
            case FIX_PROBLEM ->
                situation.problems().stream().map(Proposal::ofEvent).toList();
            case ANSWER ->
                situation.unanswered().stream().map(Proposal::ofEvent).toList();
            case ASK_OPINION -> opinion(situation, now).stream().toList();
            case PAIRED_OFFER ->
                situation.paired().stream().map(Proposal::ofPaired).toList();
            case CROSS_SELL -> suggestions.stream().map(Proposal::ofSuggestion).toList();
            case RETENTION -> away(situation, now).stream().toList();
            case NOTHING -> List.of(new Proposal("nothing", null, null, List.of()));
        };
    }

    private static Proposal ofEvent(Fact told) {
        return new Proposal(String.valueOf(told.eventId()), null, null, List.of(told));
    }

    private static Proposal ofPaired(Paired paired) {
        return new Proposal(paired.sku(), paired.sku(), paired.name(), List.of(paired.bought()));
    }

    private static Proposal ofSuggestion(Suggestion suggestion) {
        var facts = suggestion.evidence().stream()
                .map(fact -> new Fact(
                        fact.kind().name(),
                        fact.eventId(),
                        fact.orderId(),
                        fact.sku(),
                        fact.name(),
                        null,
                        fact.contribution()))
                .toList();
        return new Proposal(suggestion.sku(), suggestion.sku(), suggestion.name(), facts);
    }

    /** She has used by now what she bought last, and still remembers it. */
    private static Optional<Proposal> opinion(Situation situation, Instant now) {
        return situation.orders().stream()
                .findFirst()
                .filter(last -> !situation.asked() && isBetween(age(last, now), KNOWN_BY_NOW, FORGOTTEN))
                .map(last -> new Proposal(String.valueOf(last.orderId()), last.sku(), last.about(), List.of(last)));
    }

    /** Longer than twice the time that mostly lay between two of her orders; who buys for others stays away from nobody. */
    private static Optional<Proposal> away(Situation situation, Instant now) {
        var orders = situation.orders();
        if (orders.size() < REGULAR) {
            return Optional.empty();
        }
        var last = orders.getFirst();
        var usual = age(orders.getLast(), now).minus(age(last, now)).dividedBy(orders.size() - 1L);
        var longest = Stream.of(AT_LEAST_AWAY, usual.multipliedBy(2))
                .max(Duration::compareTo)
                .orElseThrow();
        var away = situation.boughtLast().map(at -> Duration.between(at, now)).orElse(age(last, now));
        return away.compareTo(longest) > 0
                ? Optional.of(new Proposal(String.valueOf(last.orderId()), null, null, List.of(last)))
                : Optional.empty();
    }

    private static Duration age(Fact fact, Instant now) {
        return fact.at() == null ? Duration.ZERO : Duration.between(fact.at(), now);
    }

    private static boolean isBetween(Duration age, Duration least, Duration most) {
        return age.compareTo(least) >= 0 && age.compareTo(most) <= 0;
    }
}
