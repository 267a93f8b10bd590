package dev.rapport.profile.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds who of many people may be one: puts them into blocks, compares, learns what agreement says, and weighs it. */
public final class FindLikely {
    private FindLikely() {}

    /**
     * What was found.
     *
     * @param compared how many pairs were worth it
     * @param model what was learned from them
     */
    public record Found(List<Likely> pairs, int compared, Model model) {}

    /** Those who are one at least with this probability. */
    public static Found among(List<Person> people, double probability) {
        var pairs = Blocks.pairs(people);
        var agreements = Arrays.stream(pairs)
                .parallel()
                .mapToObj(pair -> Agreement.of(people.get(Pairs.one(pair)), people.get(Pairs.other(pair))))
                .toArray(byte[][]::new);
        var model = LearnModel.of(people, agreements);
        var likely = IntStream.range(0, pairs.length)
                .parallel()
                .filter(each -> Model.probability(weight(people, model, pairs[each], agreements[each])) >= probability)
                .mapToObj(each -> likely(people, model, pairs[each], agreements[each]))
                .toList();
        return new Found(likely, pairs.length, model);
    }

    private static double weight(List<Person> people, Model model, long pair, byte[] agreement) {
        return model.weight(people.get(Pairs.one(pair)), people.get(Pairs.other(pair)), agreement);
    }

    private static Likely likely(List<Person> people, Model model, long pair, byte[] agreement) {
        var reasons = model.reasons(people.get(Pairs.one(pair)), people.get(Pairs.other(pair)), agreement);
        return new Likely(Pairs.one(pair), Pairs.other(pair), weight(people, model, pair, agreement), reasons);
    }
}
