package dev.rapport.recommendation.action;

import dev.rapport.access.Category;
import dev.rapport.access.Reason;
import dev.rapport.recommendation.action.Chances.Tally;
import dev.rapport.recommendation.action.NextActions.NextAction;
import dev.rapport.recommendation.action.NextActions.Silence;
import dev.rapport.recommendation.action.NextActions.Why;
import dev.rapport.recommendation.strategy.ActionKind;
import dev.rapport.recommendation.strategy.NamedStrategy;
import dev.rapport.recommendation.suggestion.Suggestion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Weighs what could be done next with one customer; without any I/O. */
final class Weigh {
    private final Of of;
    private final Map<String, Tally> everybody;
    private final Instant now;

    private Weigh(Of of, Map<String, Tally> everybody, Instant now) {
        this.of = of;
        this.everybody = everybody;
        this.now = now;
    }

    /**
     * All that is known of her.
     *
     * @param access what the caller may read of her
     * @param uses whether she lets us use what we know for a purpose
     */
    record Of(
            UUID customer,
            Situation situation,
            List<Suggestion> suggestions,
            Past past,
            Function<Category, Reason> access,
            Function<String, Reason> uses) {}

    /** What each strategy comes to: what it proposes, or why nothing. */
    private record Outcome(NamedStrategy strategy, List<NextAction> actions, Optional<String> silence) {
        private Stream<Silence> silences() {
            return silence.stream()
                    .map(reason ->
                            new Silence(strategy.name(), strategy.strategy().kind(), reason));
        }
    }

    static NextActions of(List<NamedStrategy> strategies, Of of, Map<String, Tally> everybody, Instant now) {
        var weigh = new Weigh(of, everybody, now);
        var outcomes = strategies.stream()
                .filter(strategy -> strategy.strategy().enabled())
                .map(weigh::outcome)
                .toList();
        var ranked = outcomes.stream()
                .flatMap(outcome -> outcome.actions().stream())
                .sorted(Comparator.comparingDouble((NextAction action) -> -action.score())
                        .thenComparing(NextAction::strategy))
                .toList();
        var peace = ranked.stream()
                .filter(action -> action.kind() == ActionKind.NOTHING)
                .findFirst()
                .map(ranked::indexOf)
                .orElse(ranked.size() - 1);
        var worthIt = ranked.subList(0, peace + 1);
        var notWorthIt = ranked.stream()
                .skip(peace + 1L)
                .filter(action ->
                        worthIt.stream().noneMatch(better -> better.strategy().equals(action.strategy())))
                .map(action -> new Silence(action.strategy(), action.kind(), Why.NOT_WORTH_IT.name()))
                .distinct();
        return new NextActions(
                worthIt,
                Stream.concat(outcomes.stream().flatMap(Outcome::silences), notWorthIt)
                        .toList());
    }

    private Outcome outcome(NamedStrategy strategy) {
        var silence = silence(strategy);
        if (silence.isPresent()) {
            return new Outcome(strategy, List.of(), silence);
        }
        var kind = strategy.strategy().kind();
        var proposals = Proposal.of(kind, of.situation(), of.suggestions(), now);
        var fresh = proposals.stream()
                .filter(proposal ->
                        !of.past().rests(strategy.name(), strategy.strategy().restDays(), proposal, now))
                .limit(kind == ActionKind.FIX_PROBLEM ? proposals.size() : 1)
                .map(proposal -> action(strategy, proposal))
                .toList();
        return new Outcome(
                strategy,
                fresh,
                fresh.isEmpty()
                        ? Optional.of((proposals.isEmpty() ? Why.NOTHING_FITS : Why.REACTED).name())
                        : Optional.empty());
    }

    private Optional<String> silence(NamedStrategy strategy) {
        return relation(strategy)
                .or(() -> access(strategy))
                .or(() -> consent(strategy))
                .or(() -> problem(strategy))
                .or(() -> pressure(strategy));
    }

    private Optional<String> relation(NamedStrategy strategy) {
        var relations = strategy.strategy().relations();
        return when(!relations.isEmpty() && !relations.contains(of.situation().relation()), Why.RELATION);
    }

    private Optional<String> access(NamedStrategy strategy) {
        return strategy.strategy()
                .kind()
                .restsOn()
                .map(of.access())
                .filter(reason -> !reason.permits())
                .map(Enum::name);
    }

    private Optional<String> consent(NamedStrategy strategy) {
        return strategy.strategy().purposes().stream()
                .sorted()
                .map(of.uses())
                .filter(reason -> !reason.permits())
                .map(Enum::name)
                .findFirst();
    }

    private Optional<String> problem(NamedStrategy strategy) {
        return when(
                strategy.strategy().kind().isPromotion()
                        && !of.situation().problems().isEmpty(),
                told(Why.OPEN_PROBLEM));
    }

    private Optional<String> pressure(NamedStrategy strategy) {
        var most = strategy.strategy().mostPerWeek();
        return when(most != null && of.situation().contacted() >= most, told(Why.CONTACT_PRESSURE));
    }

    /** What passed between us is the reason; only who may read that is told so. */
    private Why told(Why why) {
        return of.access().apply(Category.INTERACTIONS).permits() ? why : Why.NOT_NOW;
    }

    private static Optional<String> when(boolean silent, Why why) {
        return silent ? Optional.of(why.name()) : Optional.empty();
    }

    private NextAction action(NamedStrategy strategy, Proposal proposal) {
        var chances = new Chances(
                strategy.strategy().propensity(),
                everybody.getOrDefault(strategy.name(), Tally.NONE),
                of.past().tally(strategy.name()));
        var kind = strategy.strategy().kind();
        return new NextAction(
                kind == ActionKind.NOTHING ? null : id(strategy, proposal),
                strategy.name(),
                kind,
                proposal.about(),
                proposal.sku(),
                proposal.name(),
                strategy.strategy().value(),
                chances.propensity(),
                strategy.strategy().value() * chances.propensity(),
                chances,
                proposal.facts());
    }

    /** The same as long as she has not reacted, whoever asks and how often. */
    private UUID id(NamedStrategy strategy, Proposal proposal) {
        var named = String.join(
                "|",
                of.customer().toString(),
                strategy.name(),
                proposal.about(),
                Long.toString(of.past().times(strategy.name(), proposal)));
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }
}
