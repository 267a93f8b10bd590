package dev.rapport.stack.demo;

import dev.rapport.stack.load.Api;
import dev.rapport.stack.load.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the first customers of the demo have decided: every second permits marketing, every sixth took it back, every fourth partner A. */
final class DemoConsents {
    private static final int MOST = 600;
    private static final Map<String, Object> EVIDENCE = Map.of("kind", "CALL", "reference", "demo");

    private final Api api;
    private final String profile;

    /** @param api as somebody who records decisions */
    DemoConsents(Api api, String profile) {
        this.api = api;
        this.profile = profile;
    }

    void load(String[] customers) {
        AtOnce.each(
                IntStream.range(0, Math.min(MOST, customers.length)).boxed().toList(),
                index -> decide(customers[index], index));
    }

    private void decide(String customer, int index) {
        var first = new ArrayList<Map<String, Object>>();
        if (index % 2 == 1) {
            first.add(choice("marketing", "GRANTED"));
        }
        first.add(choice("profiling", index % 3 == 0 ? "DENIED" : "GRANTED"));
        if (index % 4 == 1) {
            first.add(choice("partner.a", "GRANTED"));
        }
        record(customer, first);
        if (index % 6 == 3) {
            record(customer, List.of(choice("marketing", "WITHDRAWN")));
        }
    }

    private void record(String customer, List<Map<String, Object>> decisions) {
        var url = profile + "/v1/customers/" + customer + "/consents";
        var unused = DemoLoad.require(api.post(url, Map.of("decisions", decisions, "evidence", EVIDENCE), ""));
    }

    private static Map<String, Object> choice(String purpose, String decision) {
        return Map.of("purpose", purpose, "decision", decision, "notice", Map.of("language", "en", "version", 1));
    }
}
