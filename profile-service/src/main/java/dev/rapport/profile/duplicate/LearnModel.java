package dev.rapport.profile.duplicate;

import dev.rapport.profile.duplicate.Model.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

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
    private static final Levels NOTHING_SHARED = Levels.of(feature -> SELDOM);
    private static final Levels ALL_SHARED = Levels.of(feature -> USUALLY);
    private static final Levels HOME_SHARED = Levels.of(feature -> feature.ofHousehold() ? USUALLY : SELDOM);
    private static final Levels NAME_SHARED = Levels.of(feature -> feature.ofName() ? USUALLY : SELDOM);

    /** No kind is more than this share of all pairs. */
    private static final double MOST = 0.25;

    private static final int SAME = 0;
    private static final int TOGETHER = 1;
    private static final int NAMESAKES = 2;

    private final List<Person> people;
    private final double possible;
    private final Levels strangers;

    private LearnModel(List<Person> people) {
        this.people = people;
        this.possible = people.size() * (people.size() - 1.0) / 2;
        this.strangers = strangers();
    }

    /** @param agreements of the pairs that share a block */
    static Model of(List<Person> people, byte[][] agreements) {
        return new LearnModel(people).learn(Pattern.of(agreements));
    }

    private Model learn(List<Pattern> patterns) {
        var first = 1 / Math.max(2, possible);
        var model = model(
                new Kind(first, ALL_SHARED), new Kind(first, HOME_SHARED), new Kind(first, NAME_SHARED), shares());
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
        var same = new Count(ALL_SHARED);
        var together = new Count(HOME_SHARED);
        var namesakes = new Count(NAME_SHARED);
        for (var pattern : patterns) {
            var kinds = model.kinds(pattern.agreement());
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

    /** Those who are only alike are strangers in everything else; without that, people who are one would be taken for them. */
    private Model model(Kind same, Kind together, Kind namesakes, Map<Feature, Shares> shares) {
        var home = new Kind(together.share(), together.levels().only(Feature::ofHousehold, strangers));
        var name = new Kind(namesakes.share(), notTheSameMail(namesakes.levels().only(Feature::ofName, strangers)));
        var rest = 1 - same.share() - home.share() - name.share();
        return new Model(same, home, name, new Kind(rest, strangers), shares);
    }

    /** Namesakes have similar addresses for mail, and the same one only by chance. */
    private Levels notTheSameMail(Levels namesakes) {
        return namesakes.with(Feature.EMAIL, Feature.EMAIL.comparison().same(), strangers.same(Feature.EMAIL));
    }

    /** That two differ never speaks for their being one, whatever a small or odd list of people suggests. */
    private Kind notForDifference(Kind same) {
        var levels = same.levels();
        for (var feature : Feature.ALL) {
            var most = strangers.at(feature, Comparison.DIFFERENT);
            if (levels.at(feature, Comparison.DIFFERENT) > most) {
                levels = levels.with(feature, Comparison.DIFFERENT, most);
            }
        }
        return new Kind(same.share(), levels);
    }

    /** What is learned of one kind of pair. */
    private static final class Count {
        private final Levels levels;
        private double pairs;

        Count(Levels beforehand) {
            this.levels = beforehand.times(BEFOREHAND);
        }

        void add(Pattern pattern, double share) {
            pairs += share * pattern.pairs();
            levels.count(pattern.agreement(), share * pattern.pairs());
        }

        /** Never all, never none. */
        Kind kind(double possible) {
            return new Kind(Math.min((pairs + 1) / (possible + 4), MOST), levels.shares());
        }
    }

    private Levels strangers() {
        var levels = NOTHING_SHARED.times(BEFOREHAND);
        var random = new SplittableRandom(SEED);
        for (var draw = 0; draw < Math.min(DRAWN, possible); draw++) {
            var one = random.nextInt(people.size());
            var with = random.nextInt(people.size());
            if (one != with) {
                levels.count(Agreement.of(people.get(one), people.get(with)), 1);
            }
        }
        return levels.shares();
    }

    private Map<Feature, Shares> shares() {
        Map<Feature, Shares> shares = new EnumMap<>(Feature.class);
        Feature.ALL.forEach(feature -> shares.put(feature, shares(feature)));
        return shares;
    }

    private Shares shares(Feature feature) {
        var counts = new HashMap<String, Double>();
        people.forEach(person -> person.values(feature).forEach(value -> counts.merge(value, 1.0, Double::sum)));
        var all = counts.values().stream().mapToDouble(Double::doubleValue).sum() + BEFOREHAND;
        var usual = strangers.same(feature) * BEFOREHAND;
        counts.values().removeIf(count -> count == 1);
        counts.replaceAll((value, count) -> (count + usual) / all);
        return new Shares(counts, (1 + usual) / all);
    }
}
