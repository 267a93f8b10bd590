package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.model.CurrentModel.Model;
import dev.rapport.recommendation.model.Recency;
import dev.rapport.recommendation.suggestion.Candidates.Candidate;
import dev.rapport.recommendation.suggestion.RecentPurchases.Purchase;
import dev.rapport.recommendation.suggestion.RecentSignals.RecentSignal;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * What a customer bought, and what else she showed of her taste, as the model sees it; without any I/O.
 *
 * @param signs what the model knows of it: what she bought, the latest first, and then what else she did
 * @param had the places of these items in the model
 * @param strengths how much each of them says of her
 */
record Taste(Model model, List<Sign> signs, int[] had, float[] strengths) {

    /** Empty where the model knows nothing of it. */
    static Optional<Taste> of(Model model, List<Purchase> purchases, List<RecentSignal> signals) {
        var bought = purchases.stream()
                .filter(purchase -> model.knows(purchase.sku()))
                .toList();
        var strengths = Recency.strengths(bought.size());
        var signs = new ArrayList<Sign>();
        IntStream.range(0, strengths.length).forEach(place -> signs.add(Sign.of(bought.get(place), strengths[place])));
        signals.stream()
                .filter(signal -> model.knows(signal.sku()))
                .map(Sign::of)
                .forEach(signs::add);
        return signs.isEmpty() ? Optional.empty() : Optional.of(new Taste(model, signs));
    }

    private Taste(Model model, List<Sign> signs) {
        this(model, signs, new int[signs.size()], new float[signs.size()]);
        for (var place = 0; place < had.length; place++) {
            had[place] = model.place(signs.get(place).sku());
            strengths[place] = signs.get(place).strength();
        }
    }

    /** The items for which it speaks most, the best first; none against which it speaks. */
    List<String> best(int first) {
        var scores = model.weights().scores(had, strengths);
        signs.stream()
                .filter(sign -> sign.kind() == Evidence.Kind.BOUGHT)
                .forEach(sign -> scores[model.place(sign.sku())] = 0);
        var worstFirst = new PriorityQueue<Integer>(
                Comparator.<Integer>comparingDouble(item -> scores[item]).thenComparing(Comparator.reverseOrder()));
        for (var item = 0; item < scores.length; item++) {
            if (scores[item] > least(worstFirst, first, scores)) {
                worstFirst.add(item);
                if (worstFirst.size() > first) {
                    worstFirst.remove();
                }
            }
        }
        var best = new ArrayList<String>();
        while (!worstFirst.isEmpty()) {
            best.addFirst(model.items().get(worstFirst.remove()));
        }
        return best;
    }

    /** What an item must exceed to be among them: most do not, and so need not be sorted in. */
    private static float least(PriorityQueue<Integer> worstFirst, int first, float[] scores) {
        return worstFirst.size() < first ? 0 : scores[worstFirst.element()];
    }

    Suggestion suggestion(Candidate item) {
        var evidence = evidence(model.place(item.sku()));
        var score = evidence.stream().mapToDouble(Evidence::contribution).sum();
        return new Suggestion(item.sku(), item.name(), item.category(), Basis.PERSONAL, score, evidence);
    }

    private List<Evidence> evidence(int item) {
        return IntStream.range(0, had.length)
                .mapToObj(place -> evidence(
                        signs.get(place),
                        (double) strengths[place] * model.weights().weight(had[place], item)))
                .filter(fact -> fact.contribution() != 0)
                .sorted(Comparator.comparingDouble(fact -> -Math.abs(fact.contribution())))
                .toList();
    }

    private static Evidence evidence(Sign sign, double contribution) {
        return new Evidence(
                sign.kind(), sign.sku(), sign.name(), sign.orderId(), sign.eventId(), null, null, contribution);
    }
}
