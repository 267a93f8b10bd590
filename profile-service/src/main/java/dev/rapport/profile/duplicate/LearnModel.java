package dev.rapport.profile.duplicate;

import dev.rapport.profile.duplicate.Model.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Learns from the people themselves how much each agreement says; nobody has to tell who is the same.
 *
 * <p>How people agree who are not the same is seen in pairs drawn at random. How those agree who are is found by expectation and
 * maximisation (Dempster, Laird and Rubin 1977, as Winkler uses it for records) over the pairs that share a block.
 */
final class LearnModel {
    private static final int MOST_ROUNDS = 200;
    private static final double STEADY = 1e-9;
    private static final int DRAWN = 200_000;
    private static final long SEED = 7;

    /** What is taken for granted counts as much as this many pairs: few people teach little. */
    private static final double BEFOREHAND = 100;

    private static final double USUALLY = 0.8;
    private static final double SELDOM = 0.01;

    /** No kind is more than this share of all pairs. */
    private static final double MOST = 0.25;

    private static final int SAME = 0;
    private static final int TOGETHER = 1;
    private static final int NAMESAKES = 2;

    private final List<Person> people;
    private final double possible;
    private final double[][] strangers;

    private LearnModel(List<Person> people) {
        this.people = people;
        this.possible = people.size() * (people.size() - 1.0) / 2;
        this.strangers = strangers();
    }

    /** @param agreements of the pairs that share a block */
    static Model of(List<Person> people, byte[][] agreements) {
        return new LearnModel(people).learn(Pattern.of(agreements));
    }

    /** An agreement and how many pairs have it. */
    private record Pattern(byte[] levels, long pairs) {
        static List<Pattern> of(byte[][] agreements) {
            var counts = new HashMap<Long, long[]>();
            for (var levels : agreements) {
                counts.computeIfAbsent(code(levels), code -> new long[1])[0]++;
            }
            return counts.entrySet().stream()
                    .map(each -> new Pattern(levels(each.getKey()), each.getValue()[0]))
                    .toList();
        }

        /** More than there are levels, with the one for what is not known. */
        private static final int BASE = 5;

        private static long code(byte[] levels) {
            var code = 0L;
            for (var level : levels) {
                code = code * BASE + level + 1;
            }
            return code;
        }

        private static byte[] levels(long code) {
            var levels = new byte[Feature.ALL.size()];
            var rest = code;
            for (var feature = levels.length - 1; feature >= 0; feature--) {
                levels[feature] = (byte) (rest % BASE - 1);
                rest /= BASE;
            }
            return levels;
        }
    }

    private Model learn(List<Pattern> patterns) {
        var first = 1 / Math.max(2, possible);
        var model = model(
                new Kind(first, sameBeforehand()),
                new Kind(first, togetherBeforehand()),
                new Kind(first, namesakesBeforehand()),
                shares());
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var better = better(model, patterns);
            if (steady(model.same(), better.same())) {
                return better;
            }
            model = better;
        }
        return model;
    }

    private static boolean steady(Kind before, Kind now) {
        return Math.abs(now.share() - before.share()) < STEADY * now.share();
    }

    private Model better(Model model, List<Pattern> patterns) {
        var same = new Count(sameBeforehand());
        var together = new Count(togetherBeforehand());
        var namesakes = new Count(namesakesBeforehand());
        for (var pattern : patterns) {
            var kinds = model.kinds(pattern.levels());
            same.add(pattern, kinds[SAME]);
            together.add(pattern, kinds[TOGETHER]);
            namesakes.add(pattern, kinds[NAMESAKES]);
        }
        return model(
                notForDifference(same.kind(possible)),
                together.kind(possible),
                namesakes.kind(possible),
                model.shares());
    }

    private Model model(Kind same, Kind together, Kind namesakes, Map<Feature, Map<String, Double>> shares) {
        var home = butFor(together, Feature::ofHousehold);
        var name = butFor(namesakes, Feature::ofName);
        var rest = 1 - same.share() - home.share() - name.share();
        return new Model(same, home, name, new Kind(rest, strangers), shares);
    }

    /** Strangers in everything else; without that, people who are one would be taken for those who are only alike. */
    private Kind butFor(Kind alike, Predicate<Feature> shared) {
        var levels = alike.levels();
        for (var feature : Feature.ALL) {
            var place = feature.ordinal();
            if (!shared.test(feature)) {
                levels[place] = strangers[place];
            } else if (feature == Feature.EMAIL) {
                levels[place][feature.comparison().same()] =
                        strangers[place][feature.comparison().same()];
                normalise(levels[place]);
            }
        }
        return new Kind(alike.share(), levels);
    }

    /** That two differ never speaks for their being one, whatever a small or odd list of people suggests. */
    private Kind notForDifference(Kind same) {
        var levels = same.levels();
        for (var feature = 0; feature < levels.length; feature++) {
            levels[feature][Comparison.DIFFERENT] =
                    Math.min(levels[feature][Comparison.DIFFERENT], strangers[feature][Comparison.DIFFERENT]);
            normalise(levels[feature]);
        }
        return new Kind(same.share(), levels);
    }

    /** What is learned of one kind of pair. */
    private static final class Count {
        private final double[][] levels;
        private double pairs;

        Count(double[][] beforehand) {
            this.levels = beforehand;
            for (var level : levels) {
                scale(level, BEFOREHAND);
            }
        }

        void add(Pattern pattern, double share) {
            pairs += share * pattern.pairs();
            count(levels, pattern.levels(), share * pattern.pairs());
        }

        /** Never all, never none. */
        Kind kind(double possible) {
            Arrays.stream(levels).forEach(LearnModel::normalise);
            return new Kind(Math.min((pairs + 1) / (possible + 4), MOST), levels);
        }
    }

    private static double[][] sameBeforehand() {
        return beforehand(feature -> USUALLY);
    }

    /** Those who live together have their home in common, and nothing else but by chance. */
    private static double[][] togetherBeforehand() {
        return beforehand(feature -> feature.ofHousehold() ? USUALLY : SELDOM);
    }

    private static double[][] namesakesBeforehand() {
        return beforehand(feature -> feature.ofName() ? USUALLY : SELDOM);
    }

    private double[][] strangers() {
        var counts = beforehand(feature -> SELDOM);
        for (var levels : counts) {
            scale(levels, BEFOREHAND);
        }
        var random = new SplittableRandom(SEED);
        for (var draw = 0; draw < Math.min(DRAWN, possible); draw++) {
            var one = random.nextInt(people.size());
            var with = random.nextInt(people.size());
            if (one != with) {
                count(counts, Agreement.of(people.get(one), people.get(with)), 1);
            }
        }
        Arrays.stream(counts).forEach(LearnModel::normalise);
        return counts;
    }

    private static double[][] beforehand(ToDoubleFunction<Feature> same) {
        return Feature.ALL.stream()
                .map(feature -> beforehand(feature.comparison(), same.applyAsDouble(feature)))
                .toArray(double[][]::new);
    }

    private static double[] beforehand(Comparison comparison, double same) {
        var levels = new double[comparison.levels()];
        Arrays.fill(levels, (1 - same) / (levels.length - 1));
        levels[comparison.same()] = same;
        return levels;
    }

    private static void count(double[][] counts, byte[] agreement, double pairs) {
        for (var feature = 0; feature < agreement.length; feature++) {
            if (agreement[feature] != Agreement.UNKNOWN) {
                counts[feature][agreement[feature]] += pairs;
            }
        }
    }

    private static void normalise(double[] levels) {
        scale(levels, 1 / Arrays.stream(levels).sum());
    }

    private static void scale(double[] levels, double by) {
        for (var level = 0; level < levels.length; level++) {
            levels[level] *= by;
        }
    }

    private Map<Feature, Map<String, Double>> shares() {
        Map<Feature, Map<String, Double>> shares = new EnumMap<>(Feature.class);
        Feature.ALL.forEach(feature -> shares.put(feature, shares(feature)));
        return shares;
    }

    private Map<String, Double> shares(Feature feature) {
        var counts = new HashMap<String, Double>();
        people.forEach(person -> person.values(feature).forEach(value -> counts.merge(value, 1.0, Double::sum)));
        var all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        var usual = strangers[feature.ordinal()][feature.comparison().same()] * BEFOREHAND;
        counts.replaceAll((value, count) -> (count + usual) / (all + BEFOREHAND));
        return counts;
    }
}
