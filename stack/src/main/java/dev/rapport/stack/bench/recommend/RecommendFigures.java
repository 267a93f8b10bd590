package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.bench.Figure;
import java.nio.file.Path;

/** Measures the models on data of others. All are learned with the product's own settings, the same for all of the sets. */
public final class RecommendFigures {
    static final String BENCH = "recommend";

    private RecommendFigures() {}

    /** Prints a figure a line. */
    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        var models = new Models();
        new FilmFigures(models).print(MovieLens.read(data.resolve("ml-100k/u.data.gz")));
        var retail = Retail.read(data.resolve("online-retail/online_retail.csv.gz"));
        new StoreFigures(models).printNew(retail.future());
        new StoreFigures(models).printAgain(retail.regulars());
        new TrainingFigures(models).print(retail.future());
        new TrainingFigures(models).printGrowth();
    }

    static void print(String figure, double value, String goal, String note) {
        print(new Figure(BENCH, figure, value, "", goal, 1, note));
    }

    static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
