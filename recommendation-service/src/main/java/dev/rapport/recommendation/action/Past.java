package dev.rapport.recommendation.action;

import dev.rapport.recommendation.action.Chances.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a customer made of what was done before. */
record Past(List<Reacted> reacted) {
    static final Past NONE = new Past(List.of());

    /**
     * All her reactions to one thing.
     *
     * @param about what it was about
     */
    record Reacted(String strategy, String about, long accepted, long reactions, Instant last) {
        private boolean isTo(String strategyName, Proposal proposal) {
            return strategy.equals(strategyName) && about.equals(proposal.about());
        }
    }

    boolean rests(String strategy, int days, Proposal proposal, Instant now) {
        return reacted.stream()
                .anyMatch(each -> each.isTo(strategy, proposal)
                        && each.last().plus(Duration.ofDays(days)).isAfter(now));
    }

    /** How often she reacted to it, so that it is another one when it is done again. */
    long times(String strategy, Proposal proposal) {
        return reacted.stream()
                .filter(each -> each.isTo(strategy, proposal))
                .mapToLong(Reacted::reactions)
                .sum();
    }

    Tally tally(String strategy) {
        return reacted.stream()
                .filter(each -> each.strategy().equals(strategy))
                .map(each -> new Tally(each.accepted(), each.reactions()))
                .reduce(Tally.NONE, Tally::plus);
    }
}
