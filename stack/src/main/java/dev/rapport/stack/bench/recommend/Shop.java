package dev.rapport.stack.bench.recommend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many customers of a store that never was, always the same ones: some items are bought far more often than others, everybody keeps to a few
 * categories, some buy for others, and of every hundred items a few cannot be offered.
 */
final class Shop {
    static final int CUSTOMERS = 50_000;
    static final int ITEMS = 4_000;
    static final int FIRST_PROFILED = 1;
    private static final int CATEGORIES = 40;
    private static final int OF_A_CATEGORY = ITEMS / CATEGORIES;
    private static final int ORDERS = 6;
    private static final int LINES = 4;
    private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);

    private final List<UUID> customers;
    /** Of each customer, in their order. */
    private final List<List<Line>> bought = new ArrayList<>();

    /** What is bought, by whom, in which order; as a gift or for herself. */
    record Line(int customer, UUID order, int item, int daysAgo, boolean gift) {
        String sku() {
            return Shop.sku(item);
        }
    }

    Shop() {
        var random = new SplittableRandom(7);
        customers =
                IntStream.range(0, CUSTOMERS).mapToObj(index -> uuid(random)).toList();
        for (var customer = 0; customer < CUSTOMERS; customer++) {
            bought.add(bought(random, customer));
        }
    }

    private static List<Line> bought(SplittableRandom random, int customer) {
        var lines = new ArrayList<Line>();
        var fond = random.nextInt(CATEGORIES);
        for (var order = 0; order < ORDERS; order++) {
            addOrder(random, customer, fond, lines);
        }
        return lines;
    }

    private static void addOrder(SplittableRandom random, int customer, int fond, List<Line> lines) {
        var order = uuid(random);
        var daysAgo = random.nextInt(730);
        var had = new HashSet<Integer>();
        for (var line = 0; line < LINES; line++) {
            var category = random.nextInt(3) == 0 ? random.nextInt(CATEGORIES) : fond;
            var draw = random.nextDouble();
            var item = category * OF_A_CATEGORY + (int) (OF_A_CATEGORY * draw * draw);
            if (had.add(item)) {
                lines.add(new Line(customer, order, item, daysAgo, random.nextInt(50) == 0));
            }
        }
    }

    List<UUID> customers() {
        return customers;
    }

    long lines() {
        return bought.stream().mapToInt(List::size).sum();
    }

    /** Nine of ten let us learn their taste; the others said nothing. */
    static boolean isProfiled(int customer) {
        return customer % 10 != 0;
    }

    /** Those who let us, but for the first of them, numbered from 1. */
    Stream<String> furtherGrants() {
        var profiled = IntStream.range(FIRST_PROFILED + 1, CUSTOMERS)
                .filter(Shop::isProfiled)
                .toArray();
        return IntStream.range(0, profiled.length)
                .mapToObj(place -> customers.get(profiled[place]) + "\t" + (place + 1));
    }

    static String sku(int item) {
        return "bench-%04d".formatted(item);
    }

    static String category(int item) {
        return "category-%02d".formatted(item / OF_A_CATEGORY);
    }

    /** Hidden, blocked, not available or past its time; also of the most popular ones. */
    static boolean isWithheld(int item) {
        return item % 25 < 4;
    }

    /** What she has: all that she bought, gifts too. */
    Set<String> had(int customer) {
        return bought.get(customer).stream().map(Line::sku).collect(Collectors.toSet());
    }

    /** What she gave away, and so is no sign of her taste. */
    Set<String> given(int customer) {
        return bought.get(customer).stream().filter(Line::gift).map(Line::sku).collect(Collectors.toSet());
    }

    Stream<String> itemRows() {
        return IntStream.range(0, ITEMS)
                .mapToObj(item -> String.join(
                        "\t",
                        sku(item),
                        "Thing " + item,
                        category(item),
                        Boolean.toString(item % 25 != 0),
                        Boolean.toString(item % 25 == 1),
                        Boolean.toString(item % 25 == 2),
                        item % 25 == 3 ? TODAY.minus(1, ChronoUnit.DAYS).toString() : "\\N",
                        TODAY.minus(800, ChronoUnit.DAYS).toString()));
    }

    Stream<String> lineRows() {
        return bought.stream()
                .flatMap(List::stream)
                .map(line -> String.join(
                        "\t",
                        line.order().toString(),
                        line.sku(),
                        customers.get(line.customer()).toString(),
                        "Thing " + line.item(),
                        category(line.item()),
                        TODAY.minus(line.daysAgo(), ChronoUnit.DAYS).toString()));
    }

    Stream<String> giftRows() {
        return bought.stream()
                .flatMap(List::stream)
                .filter(Line::gift)
                .map(line -> String.join(
                        "\t",
                        line.order().toString(),
                        customers.get(line.customer()).toString(),
                        line.sku()));
    }

    Stream<String> customerRows() {
        return customers.stream().map(customer -> customer + "\t0\tBench\tCustomer\tnow\tnow");
    }

    private static UUID uuid(SplittableRandom random) {
        return new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    }
}
