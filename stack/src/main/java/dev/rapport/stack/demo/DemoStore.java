package dev.rapport.stack.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Generates the store: its catalogue, its customers and what passed between them and the store.
 *
 * <p>Every customer has a few favourite categories and an activity of her own, so that "bought together" has something to find and no two
 * histories look alike.
 */
final class DemoStore {
    private static final int ITEMS_PER_CATEGORY = 25;
    private static final Duration HISTORY = Duration.ofDays(730);
    private static final List<String> CATEGORIES = List.of(
            "Tea",
            "Coffee",
            "Kitchen",
            "Garden",
            "Stationery",
            "Candles",
            "Toys",
            "Books",
            "Linen",
            "Baking",
            "Travel",
            "Music");
    private static final List<String> THINGS = List.of(
            "Set", "Box", "Tin", "Mug", "Bag", "Board", "Jar", "Lamp", "Kit", "Tray", "Basket", "Bottle", "Cloth",
            "Frame", "Stand", "Case", "Bowl", "Sign", "Clock", "Card", "Pot", "Roll", "Brush", "Cover", "Hook");
    private static final List<String> GIVEN = List.of(
            "Anna", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leo",
            "Marta", "Nils", "Olga", "Paul", "Rosa", "Sven", "Tina", "Viktor", "Wanda", "Yusuf", "Zoe", "Amir", "Bea",
            "Carlo");
    private static final List<String> FAMILY = List.of(
            "Archer", "Bell", "Cook", "Dale", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jansen", "Keller",
            "Lopez", "Meyer", "Novak", "Olsen", "Popov", "Quinn", "Rossi", "Silva", "Thomsen", "Urban", "Vega", "Weber",
            "Young");
    private static final List<String> COUNTRIES = List.of("GB", "GB", "GB", "DE", "DE", "FR", "NL", "ES", "IE", "SE");
    private static final List<String> ORDER_CHANNELS =
            List.of("WEB", "WEB", "WEB", "APP", "PHONE", "STORE", "CATALOGUE");
    private static final List<String> TALK_CHANNELS = List.of("PHONE", "EMAIL", "EMAIL", "CHAT", "STORE");
    private static final List<String> TALK_KINDS = List.of("enquiry", "enquiry", "complaint", "return", "praise");
    private static final List<String> OUTCOMES = List.of("resolved", "resolved", "resolved", "open", "referred");

    private final long seed;
    private final Instant today;

    DemoStore(long seed, Instant today) {
        this.seed = seed;
        this.today = today;
    }

    List<Map<String, Object>> items() {
        return CATEGORIES.stream()
                .flatMap(category -> IntStream.range(0, ITEMS_PER_CATEGORY).mapToObj(index -> item(category, index)))
                .toList();
    }

    /** What came into the catalogue last, and is news to those who keep buying from its category. */
    List<Map<String, Object>> arrivals() {
        return List.of("Tea", "Garden", "Books").stream()
                .map(category -> Map.<String, Object>of(
                        "sku",
                        category.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + "-NEW",
                        "name",
                        "New " + category + " Box",
                        "category",
                        category,
                        "price",
                        new BigDecimal("19.90"),
                        "currency",
                        "EUR"))
                .toList();
    }

    /** @param index from zero; its identifiers and its history depend on it and the seed alone */
    Map<String, Object> customer(int index, List<Map<String, String>> alsoKnownBy) {
        var random = random(index, 1);
        var given = pick(random, GIVEN);
        var family = pick(random, FAMILY);
        var email = (given + "." + family + "." + index + "@example.org").toLowerCase(java.util.Locale.ROOT);
        var identifiers = new ArrayList<>(alsoKnownBy);
        identifiers.add(Map.of("type", "email", "value", email));
        identifiers.add(Map.of("type", "user_id", "value", "demo-" + index));
        var customer = new LinkedHashMap<String, Object>();
        customer.put("givenName", given);
        customer.put("familyName", family);
        customer.put("country", pick(random, COUNTRIES));
        customer.put("identifiers", identifiers);
        return customer;
    }

    List<Map<String, Object>> orders(int index, String customerId) {
        var random = random(index, 2);
        var favourites = List.of(random.nextInt(CATEGORIES.size()), random.nextInt(CATEGORIES.size()));
        var count = 1 + (int) (-4 * Math.log(1 - random.nextDouble()));
        return IntStream.range(0, Math.min(count, 40))
                .mapToObj(number -> order(random, "D" + index + "-" + number, customerId, favourites))
                .toList();
    }

    List<Map<String, Object>> interactions(int index, String customerId) {
        var random = random(index, 3);
        var count = (int) (-3 * Math.log(1 - random.nextDouble()));
        return IntStream.range(0, Math.min(count, 30))
                .mapToObj(number -> interaction(random, "T" + index + "-" + number, customerId))
                .toList();
    }

    private Map<String, Object> order(
            SplittableRandom random, String number, String customerId, List<Integer> favourites) {
        var orderedAt = moment(random);
        var lines = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(line -> line(random, favourites))
                .toList();
        var order = new LinkedHashMap<String, Object>();
        order.put("source", "demo-store");
        order.put("number", number);
        order.put("customerId", customerId);
        order.put("channel", pick(random, ORDER_CHANNELS));
        order.put("currency", "EUR");
        order.put("orderedAt", orderedAt.toString());
        order.put("promisedAt", orderedAt.plus(Duration.ofDays(3)).toString());
        order.put(
                "shippedAt",
                orderedAt.plus(Duration.ofHours(6 + random.nextInt(60))).toString());
        order.put(
                "deliveredAt",
                orderedAt.plus(Duration.ofHours(70 + random.nextInt(60))).toString());
        order.put("lines", lines);
        return order;
    }

    private Map<String, Object> line(SplittableRandom random, List<Integer> favourites) {
        var category = random.nextInt(4) == 0
                ? random.nextInt(CATEGORIES.size())
                : favourites.get(random.nextInt(favourites.size()));
        var popular = (int) (ITEMS_PER_CATEGORY * Math.pow(random.nextDouble(), 2));
        var item = item(CATEGORIES.get(category), popular);
        return Map.of(
                "sku", item.get("sku"),
                "name", item.get("name"),
                "category", item.get("category"),
                "quantity", 1 + random.nextInt(3),
                "unitPrice", item.get("price"));
    }

    private Map<String, Object> interaction(SplittableRandom random, String messageId, String customerId) {
        var inbound = random.nextInt(5) > 1;
        return Map.of(
                "source",
                "demo-store",
                "messageId",
                messageId,
                "customerId",
                customerId,
                "direction",
                inbound ? "INBOUND" : "OUTBOUND",
                "channel",
                pick(random, TALK_CHANNELS),
                "kind",
                inbound ? pick(random, TALK_KINDS) : "newsletter",
                "outcome",
                pick(random, OUTCOMES),
                "productLine",
                pick(random, CATEGORIES),
                "occurredAt",
                moment(random).toString());
    }

    private Map<String, Object> item(String category, int index) {
        var random = random(category.hashCode() * 31 + index, 4);
        var sku = category.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + "-" + (100 + index);
        return Map.of(
                "sku",
                sku,
                "name",
                category + " " + THINGS.get(index),
                "category",
                category,
                "price",
                BigDecimal.valueOf(250 + random.nextInt(4000), 2),
                "currency",
                "EUR");
    }

    /** Never in the last week, so that delivery times lie in the past. */
    private Instant moment(SplittableRandom random) {
        return today.minus(Duration.ofDays(7)).minusSeconds(random.nextLong(HISTORY.toSeconds()));
    }

    private SplittableRandom random(long index, int aspect) {
        return new SplittableRandom(seed * 1_000_003 + index * 31 + aspect);
    }

    private static String pick(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
