package dev.rapport.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.StackProblem;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Tells orders and their customers by the wire protocol, as the server of a shop does. */
public final class WireOrderSender implements OrderSender {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Api api;
    private final String url;
    private final Set<String> customers = ConcurrentHashMap.newKeySet();
    private final Map<String, String> writeKeys = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();

    public WireOrderSender(Api api, String url) {
        this.api = api;
        this.url = url;
    }

    @Override
    public void send(List<RetailOrder> orders, String source, String currency, ZoneId zone, RefusedRows refused) {
        var writeKey = writeKeys.computeIfAbsent(source, this::newWriteKey);
        AtOnce.each(RetailOrder.batches(orders), batch -> tell(batch, writeKey, currency, zone, refused));
    }

    @Override
    public ImportResult result(long rows, long refused, long nanos) {
        return new ImportResult(rows, created.get(), duplicates.get(), refused, customers.size(), nanos / 1e9);
    }

    /** Its users are whom the import of rows knows by the same name. */
    private String newWriteKey(String source) {
        var answer = api.post(
                url + "/v1/write-keys",
                Map.of("source", source, "purposes", List.of("service"), "userIdType", "ext:" + source),
                "");
        if (!answer.ok()) {
            throw new StackProblem("No write key was given out: " + answer.status() + ".");
        }
        return answer.body().path("writeKey").asText();
    }

    private void tell(List<RetailOrder> orders, String writeKey, String currency, ZoneId zone, RefusedRows refused) {
        var introductions = orders.stream()
                .filter(order -> !order.anonymous())
                .map(order -> order.first().customer())
                .filter(customers::add)
                .map(WireOrderSender::introduction)
                .toList();
        if (!introductions.isEmpty()) {
            var unused = post(introductions, writeKey);
        }
        var answer =
                post(orders.stream().map(order -> order.message(currency, zone)).toList(), writeKey);
        created.addAndGet(answer.path("accepted").asLong());
        duplicates.addAndGet(answer.path("duplicates").asLong());
        answer.path("rejected").forEach(rejected -> report(rejected, orders, refused));
    }

    private static Map<String, Object> introduction(String customer) {
        return new TreeMap<>(Map.of("type", "identify", "messageId", "customer-" + customer, "userId", customer));
    }

    private JsonNode post(List<Map<String, Object>> messages, String writeKey) {
        while (true) {
            var answer = api.post(url + "/v1/batch", Map.of("writeKey", writeKey, "batch", messages), "");
            if (answer.ok()) {
                return answer.body();
            }
            if (answer.status() != TOO_MANY_REQUESTS) {
                throw new StackProblem("A batch of messages was refused: "
                        + answer.body().path("code").asText());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void report(JsonNode rejected, List<RetailOrder> orders, RefusedRows refused) {
        var order = orders.get(rejected.path("index").asInt());
        refused.add(
                order.first().line(),
                rejected.at("/errors/0/field").asText(),
                rejected.path("code").asText(),
                rejected.path("message").asText());
    }
}
