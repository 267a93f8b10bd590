package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway reads of the access log. */
public final class AccessRecords {
    private AccessRecords() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Entry> items, @Nullable String next) {}

    /** One request that asked for something of a customer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            String id,
            Instant at,
            @Nullable String actor,
            String client,
            String relation,
            String purpose,
            String service,
            List<String> given,
            Map<String, String> withheld,
            String correlation) {}
}
