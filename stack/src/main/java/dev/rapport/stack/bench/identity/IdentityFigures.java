package dev.rapport.stack.bench.identity;

import dev.rapport.stack.bench.Figure;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** Measures the finder on lists of which it is known who is who. All lists are searched alike; no threshold is chosen for any of them. */
public final class IdentityFigures {
    private static final String BENCH = "identity";
    private static final int RUNS = 3;
    private static final int FEW = 5_000;
    private static final int MANY = 50_000;

    /** Shown to a steward from here on; the product's own setting. */
    private static final double LIKELY = 0.8;

    private final Finder finder;
    private final Path data;

    private IdentityFigures(Finder finder, Path data) {
        this.finder = finder;
        this.data = data;
    }

    /** Prints a figure a line. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        new IdentityFigures(new Finder(), Path.of(arguments[0])).print();
    }

    private void print() throws ReflectiveOperationException {
        for (var set = 1; set <= 3; set++) {
            quality("febrl" + set, Entries.febrl(data.resolve("febrl/dataset" + set + ".csv")));
        }
        quality("fake1000", Entries.fake(data.resolve("fake-1000/fake_1000.csv")));
        speed(Entries.febrl(data.resolve("febrl/dataset2.csv")));
    }

    private void quality(String name, Entries entries) throws ReflectiveOperationException {
        var found = finder.among(entries, LIKELY);
        var quality = Quality.of(entries, found.pairs());
        var people = entries.people().size();
        var note = "groups of pairs that are likely at %s; recall %.4f; compared %d of %d pairs, %.3f %% left out"
                .formatted(LIKELY, quality.recall(), found.compared(), pairs(people), leftOut(found, people));
        var goal = name.startsWith("febrl") ? ">= 0.995" : "";
        print(new Figure(BENCH, name + "_f1", quality.f1(), "", goal, 1, note));
        print(new Figure(BENCH, name + "_precision", quality.precision(), "", "", 1, note));
    }

    private void speed(Entries values) throws ReflectiveOperationException {
        var few = seconds(values.more(FEW));
        var many = seconds(values.more(MANY));
        var made = "people made of the values of FEBRL 2 by the rules of its generator";
        var growth = made + ", ten times as many; in %.1f s".formatted(many);
        print(new Figure(BENCH, "seconds_5000_records", few, "s", "<= 10", RUNS, made));
        print(new Figure(BENCH, "records_per_second", FEW / few, "1/s", "", RUNS, made));
        print(new Figure(BENCH, "growth_50000_to_5000", many / few, "", "", RUNS, growth));
    }

    /** The median. */
    private double seconds(Entries entries) throws ReflectiveOperationException {
        var seconds = DoubleStream.builder();
        for (var run = 0; run < RUNS; run++) {
            seconds.add(finder.among(entries, LIKELY).seconds());
        }
        return Figure.median(seconds.build().toArray());
    }

    private static long pairs(long people) {
        return people * (people - 1) / 2;
    }

    private static double leftOut(Finder.Found found, long people) {
        return 100 - 100.0 * found.compared() / pairs(people);
    }

    private static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
