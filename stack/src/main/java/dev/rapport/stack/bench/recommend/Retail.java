package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.recommend.Task.Person;
import dev.rapport.stack.load.TextFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Baskets of a store for gifts (UCI Online Retail): ordinary invoices of known customers, and of these what is goods and was paid. */
record Retail(List<Basket> baskets) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int LEAST_BASKETS = 3;
    private static final int LEAST_PEOPLE = 5;
    private static final double KNOWN = 0.8;

    /** @param day since 1970, with its fraction */
    record Basket(String customer, String invoice, double day, TreeSet<String> skus) {}

    static Retail read(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(TextFiles.reader(file))) {
            Map<String, Basket> baskets = new LinkedHashMap<>();
            for (var row : rows) {
                if (counts(row)) {
                    baskets.computeIfAbsent(row.get("CustomerID") + " " + row.get("InvoiceNo"), key -> basket(row))
                            .skus()
                            .add(row.get("StockCode"));
                }
            }
            return new Retail(baskets.values().stream()
                    .sorted(Comparator.comparingDouble(Basket::day).thenComparing(Basket::invoice))
                    .toList());
        } catch (IOException e) {
            throw new StackProblem("Cannot read " + file.getFileName() + ".", e);
        }
    }

    private static boolean counts(CSVRecord row) {
        return !row.get("CustomerID").isEmpty()
                && Character.isDigit(row.get("InvoiceNo").charAt(0))
                && Integer.parseInt(row.get("Quantity")) > 0
                && Double.parseDouble(row.get("UnitPrice")) > 0
                && row.get("StockCode").matches("\\d{5}.*");
    }

    private static Basket basket(CSVRecord row) {
        var second = LocalDateTime.parse(row.get("InvoiceDate"), TIME).toEpochSecond(ZoneOffset.UTC);
        return new Basket(row.get("CustomerID"), row.get("InvoiceNo"), second / 86_400.0, new TreeSet<>());
    }

    /** What somebody bought for the first time in the last fifth of the time is to be found. */
    Task future() {
        var first = baskets.getFirst().day();
        var end = first + KNOWN * (baskets.getLast().day() - first);
        var numbers =
                numbers(baskets.stream().filter(basket -> basket.day() < end).toList(), 1);
        Map<String, List<Basket>> customers = new TreeMap<>(byCustomer(baskets));
        customers.values().removeIf(hers -> hers.getFirst().day() >= end);
        return new Task(
                numbers.size(),
                customers.values().stream()
                        .map(hers -> person(hers, basket -> basket.day() < end, numbers))
                        .toList());
    }

    private static Person person(List<Basket> baskets, Predicate<Basket> known, Map<String, Integer> numbers) {
        var had = new ArrayList<Integer>();
        baskets.reversed().stream()
                .filter(known)
                .flatMap(basket -> basket.skus().stream())
                .distinct()
                .map(numbers::get)
                .forEach(had::add);
        var seen = Set.copyOf(had);
        var wanted = baskets.stream()
                .filter(known.negate())
                .flatMap(basket -> basket.skus().stream())
                .filter(numbers::containsKey)
                .map(numbers::get)
                .filter(item -> !seen.contains(item))
                .collect(Collectors.toSet());
        return new Person(had.stream().mapToInt(Integer::intValue).toArray(), seen, wanted);
    }

    /**
     * Somebody's baskets, of which the last is to be found.
     *
     * @param before the others, the latest first
     */
    record Regular(List<Basket> before, Set<Integer> last) {
        List<int[]> items(Map<String, Integer> numbers) {
            return before.stream()
                    .map(basket -> basket.skus().stream()
                            .filter(numbers::containsKey)
                            .mapToInt(numbers::get)
                            .toArray())
                    .toList();
        }
    }

    /** Who bought often enough, and the items that enough of them bought. */
    record Regulars(List<Regular> people, Map<String, Integer> numbers) {}

    Regulars regulars() {
        var customers = byCustomer(baskets).values().stream()
                .filter(hers -> hers.size() >= LEAST_BASKETS)
                .toList();
        var before = customers.stream()
                .flatMap(hers -> hers.subList(0, hers.size() - 1).stream())
                .toList();
        var numbers = numbers(before, LEAST_PEOPLE);
        var people = customers.stream()
                .map(hers -> new Regular(
                        hers.subList(0, hers.size() - 1).reversed(),
                        hers.getLast().skus().stream()
                                .filter(numbers::containsKey)
                                .map(numbers::get)
                                .collect(Collectors.toSet())))
                .filter(regular -> !regular.last().isEmpty())
                .toList();
        return new Regulars(people, numbers);
    }

    private static Map<String, List<Basket>> byCustomer(List<Basket> baskets) {
        return baskets.stream().collect(Collectors.groupingBy(Basket::customer, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Integer> numbers(List<Basket> baskets, int leastPeople) {
        Map<String, Set<String>> people = new TreeMap<>();
        baskets.forEach(basket -> basket.skus()
                .forEach(sku ->
                        people.computeIfAbsent(sku, each -> new HashSet<>()).add(basket.customer())));
        people.values().removeIf(buyers -> buyers.size() < leastPeople);
        Map<String, Integer> numbers = new HashMap<>();
        people.keySet().forEach(sku -> numbers.put(sku, numbers.size()));
        return numbers;
    }
}
