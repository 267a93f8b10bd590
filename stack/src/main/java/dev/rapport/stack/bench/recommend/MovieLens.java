package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.recommend.Task.Person;
import dev.rapport.stack.load.TextFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Ratings of films (MovieLens 100K). */
record MovieLens(List<Rating> ratings) {
    static final int FOLDS = 5;
    private static final int LIKED = 4;

    private record Rating(int user, int item, int stars, long time) {
        static Rating of(String line) {
            var values = line.split("\t");
            return new Rating(
                    Integer.parseInt(values[0]),
                    Integer.parseInt(values[1]),
                    Integer.parseInt(values[2]),
                    Long.parseLong(values[3]));
        }

        /** By chance, and always the same. */
        boolean isOfFold(int fold) {
            var sum = new CRC32();
            sum.update((user + ":" + item).getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % FOLDS == fold;
        }
    }

    static MovieLens read(Path file) {
        try (var lines = TextFiles.reader(file)) {
            return new MovieLens(lines.lines().map(Rating::of).toList());
        } catch (IOException e) {
            throw new StackProblem("Cannot read " + file.getFileName() + ".", e);
        }
    }

    /** Whatever was rated was wanted; a fifth of it is to be found, without regard to time. */
    Task fold(int fold) {
        return task(ratings -> {
            var had = items(ratings, rating -> !rating.isOfFold(fold));
            return new Person(had, set(had), set(items(ratings, rating -> rating.isOfFold(fold))));
        });
    }

    /** The last fifth of what somebody rated is to be found as far as she liked it; of the rest only what she liked speaks for her taste. */
    Task future() {
        return task(ratings -> {
            var known = ratings.subList(ratings.size() / FOLDS, ratings.size());
            var future = ratings.subList(0, ratings.size() / FOLDS);
            return new Person(
                    items(known, rating -> rating.stars() >= LIKED),
                    set(items(known, rating -> true)),
                    set(items(future, rating -> rating.stars() >= LIKED)));
        });
    }

    /** The ratings of each person are given the latest first. */
    private Task task(java.util.function.Function<List<Rating>, Person> person) {
        var users = new TreeMap<Integer, List<Rating>>();
        ratings.stream()
                .sorted(Comparator.comparingLong(Rating::time)
                        .thenComparingInt(Rating::item)
                        .reversed())
                .forEach(rating -> users.computeIfAbsent(rating.user(), user -> new ArrayList<>())
                        .add(rating));
        var items = ratings.stream().mapToInt(Rating::item).max().orElse(0) + 1;
        return new Task(items, users.values().stream().map(person).toList());
    }

    private static int[] items(List<Rating> ratings, Predicate<Rating> which) {
        return ratings.stream().filter(which).mapToInt(Rating::item).toArray();
    }

    private static HashSet<Integer> set(int[] items) {
        return new HashSet<>(IntStream.of(items).boxed().toList());
    }
}
