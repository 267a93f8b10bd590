package dev.rapport.stack.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Batches as a shop's server sends them: some visitors, each with what she did in the last minute.
 *
 * <p>The text is made once; for each batch only the names in it are written anew, so that the load costs little of the machine that it measures.
 */
final class Batches {
    static final int EVENTS = 100;
    static final int VISITORS = 20;

    /** So many batches are of different visitors. */
    private static final int CROWDS = 1000;

    private static final Pattern NAMES = Pattern.compile("\"messageId\":\"(bench-[0-9a-f]{16})\"");
    private static final String NAME = "0123456789abcdef";
    private static final String CROWD = "000";

    private final byte[] text;
    private final List<Integer> names = new ArrayList<>();
    private final List<Integer> crowds = new ArrayList<>();

    Batches(int events) {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var batch = new StringBuilder("{\"batch\":[");
        for (var index = 0; index < events; index++) {
            var event = event(NAME, CROWD + "-" + index % VISITORS, at.plusMillis(index));
            names.add(batch.length() + event.indexOf(NAME));
            crowds.add(batch.length() + event.indexOf("bench-" + CROWD) + "bench-".length());
            batch.append(event).append(index < events - 1 ? "," : "]}");
        }
        text = batch.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The next batch; no event is in two of them. */
    byte[] next() {
        var random = ThreadLocalRandom.current();
        var batch = text.clone();
        names.forEach(place -> hex(batch, place, random.nextLong()));
        var crowd = "%03d".formatted(random.nextInt(CROWDS)).getBytes(StandardCharsets.US_ASCII);
        crowds.forEach(place -> System.arraycopy(crowd, 0, batch, place, crowd.length));
        return batch;
    }

    private static void hex(byte[] batch, int place, long name) {
        for (var digit = 0; digit < NAME.length(); digit++) {
            batch[place + digit] = (byte) NAME.charAt((int) (name >>> 4 * digit & 0xf));
        }
    }

    /** The names that the messages of a batch have for ever. */
    static List<String> names(byte[] batch) {
        return NAMES.matcher(new String(batch, StandardCharsets.US_ASCII))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String event(String messageId, String user, Instant at) {
        return """
                {"type":"track","messageId":"bench-%s","userId":"bench-%s","event":"Product Viewed","timestamp":"%s",\
                "context":{"library":{"name":"bench","version":"1"},"page":{"path":"/lamps/7"}},\
                "properties":{"product_id":"7","sku":"L-7","category":"lamps","price":19.95,"currency":"EUR"}}""".formatted(messageId, user, at);
    }
}
