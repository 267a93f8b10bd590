package dev.rapport.stack.bench.recommend;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How well films are recommended, by chance and ahead in time. */
record FilmFigures(Models models) {
    private static final float REFERENCE_RIDGE = 500;

    void print(MovieLens films) {
        var ours = IntStream.range(0, MovieLens.FOLDS)
                .mapToObj(films::fold)
                .map(task -> models.quality(task, models.learn(task, "Ease"), false))
                .toList();
        var reference = IntStream.range(0, MovieLens.FOLDS)
                .mapToObj(films::fold)
                .map(task -> models.quality(task, models.learn(task, "Ease", REFERENCE_RIDGE, 0f, 0f), false))
                .toList();
        var note = "P0, mean of %d folds; EASE^R with ridge %.0f in the same run: nDCG@10 %.4f, recall@20 %.4f"
                .formatted(
                        MovieLens.FOLDS,
                        REFERENCE_RIDGE,
                        mean(reference, Quality::ndcg),
                        mean(reference, Quality::recallAt20));
        RecommendFigures.print("ml100k_ndcg10", mean(ours, Quality::ndcg), ">= 0.4455", note);
        RecommendFigures.print("ml100k_recall20", mean(ours, Quality::recallAt20), ">= 0.3608", note);
        RecommendFigures.print(
                "ml100k_min_ndcg10_ratio_to_ease", worst(ours, reference, Quality::ndcg), ">= 1", "P0, the worst fold");
        RecommendFigures.print(
                "ml100k_min_recall20_ratio_to_ease",
                worst(ours, reference, Quality::recallAt20),
                ">= 1",
                "P0, the worst fold");
        var later = films.future();
        var future = models.quality(later, models.learn(later, "Ease"), true);
        RecommendFigures.print("ml100k_future_ndcg10", future.ndcg(), ">= 0.1748", "P2; what was liked last says most");
        RecommendFigures.print(
                "ml100k_future_recall20", future.recallAt20(), ">= 0.2395", "P2; what was liked last says most");
        var fold = films.fold(0);
        var walk = models.quality(fold, models.learn(fold, "RandomWalk"), false);
        RecommendFigures.print(
                "ml100k_random_walk_ndcg10",
                walk.ndcg(),
                "",
                "P0, first fold; the model for catalogues too large for the other");
    }

    private static double worst(List<Quality> ours, List<Quality> reference, ToDoubleFunction<Quality> value) {
        return IntStream.range(0, MovieLens.FOLDS)
                .mapToDouble(fold -> value.applyAsDouble(ours.get(fold)) / value.applyAsDouble(reference.get(fold)))
                .min()
                .orElseThrow();
    }

    private static double mean(List<Quality> all, ToDoubleFunction<Quality> value) {
        return all.stream().mapToDouble(value).average().orElseThrow();
    }
}
