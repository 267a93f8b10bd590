package dev.rapport.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.StackProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the customers of orders known and records the orders, row by row of the API. */
public final class RestOrderSender implements OrderSender {
    private final Api api;
    private final String profileUrl;
    private final String interactionUrl;
    private final Map<String, String> customers = new ConcurrentHashMap<>();
    private final Map<String, String> refusedCustomers = new ConcurrentHashMap<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();

    public RestOrderSender(Api api, String profileUrl, String interactionUrl) {
        this.api = api;
        this.profileUrl = profileUrl;
        this.interactionUrl = interactionUrl;
    }

    @Override
    public void send(List<RetailOrder> orders, String source, String currency, ZoneId zone, RefusedRows refused) {
        var unknown = orders.stream()
                .map(order -> order.first().customer())
                .filter(customer -> !customer.isEmpty() && !customers.containsKey(customer))
                .filter(customer -> !refusedCustomers.containsKey(customer))
                .distinct()
                .toList();
        AtOnce.each(unknown, customer -> createCustomer(source, customer));
        orders.stream().filter(this::refusesCustomer).forEach(order -> report(order, refused));
        var sendable = orders.stream().filter(order -> !refusesCustomer(order)).toList();
        AtOnce.each(RetailOrder.batches(sendable), batch -> record(batch, source, currency, zone, refused));
    }

    @Override
    public ImportResult result(long rows, long refused, long nanos) {
        return new ImportResult(rows, created.get(), duplicates.get(), refused, customers.size(), nanos / 1e9);
    }

    /** The same key for the same customer, so that another run finds the one that the first run created. */
    private void createCustomer(String source, String customer) {
        var identifier = Map.of("type", "ext:" + source, "value", customer);
        var answer = api.post(
                profileUrl + "/v1/customers",
                Map.of("identifiers", List.of(identifier)),
                "import-" + source + "-" + customer);
        if (answer.ok()) {
            customers.put(customer, answer.body().get("id").asText());
        } else if (answer.body().path("code").asText().equals("IDENTIFIER_TAKEN")) {
            customers.put(customer, existing(identifier));
        } else {
            refusedCustomers.put(customer, answer.body().path("code").asText());
        }
    }

    /** Somebody else made her known, under the same name. */
    private String existing(Map<String, String> identifier) {
        var query = identifier.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.get(profileUrl + "/v1/customer-ids?" + query)
                .body()
                .at("/ids/0")
                .asText();
    }

    private boolean refusesCustomer(RetailOrder order) {
        return refusedCustomers.containsKey(order.first().customer());
    }

    private void report(RetailOrder order, RefusedRows refused) {
        var code = refusedCustomers.getOrDefault(order.first().customer(), "");
        refused.add(order.first().line(), "CustomerID", code, "the customer cannot be made known");
    }

    private void record(List<RetailOrder> batch, String source, String currency, ZoneId zone, RefusedRows refused) {
        var rows = batch.stream()
                .map(order -> order.json(source, customer(order), currency, zone))
                .toList();
        var answer = api.post(interactionUrl + "/v1/orders/batch", Map.of("orders", rows), "");
        if (!answer.ok()) {
            throw new StackProblem("A batch of orders was refused: "
                    + answer.body().path("code").asText());
        }
        created.addAndGet(answer.body().get("created").asLong());
        duplicates.addAndGet(answer.body().get("duplicates").asLong());
        answer.body().get("results").forEach(result -> report(result, batch, refused));
    }

    private @Nullable String customer(RetailOrder order) {
        var customer = order.first().customer();
        return customer.isEmpty() ? null : Objects.requireNonNull(customers.get(customer));
    }

    private static void report(JsonNode result, List<RetailOrder> batch, RefusedRows refused) {
        if (!result.get("status").asText().equals("REFUSED")) {
            return;
        }
        var order = batch.get(result.get("index").asInt());
        var code = result.path("code").asText();
        if (result.path("errors").isEmpty()) {
            refused.add(order.first().line(), "", code, "");
        }
        result.path("errors").forEach(error -> {
            var field = error.get("field").asText();
            refused.add(order.lineOf(field), field, code, error.get("message").asText());
        });
    }
}
