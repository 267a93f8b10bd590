package dev.rapport.recommendation.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.recommendation.signal.Signal;
import dev.rapport.recommendation.signal.SignalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of something that passed between a customer and us. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contact(
        UUID id,
        String type,
        String kind,
        String direction,
        String channel,
        @Nullable String outcome,
        Instant occurredAt,
        @Nullable Mention item) {

    /** The item that it is about, and how she likes that, from 1 to 5. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mention(String sku, @Nullable Double rating) {}

    /** What she did or looked at by herself is none, and there is far more of that, unless it is a problem. */
    boolean passedBetweenUs() {
        return !type.equals("SIGNAL") && (!type.equals("VISIT") || outcome != null);
    }

    /** What it says of her taste. */
    Optional<Signal> signal(UUID customer) {
        return Optional.ofNullable(item)
                .flatMap(mentioned -> SignalKind.of(kind, mentioned.rating())
                        .map(what -> new Signal(customer, id, mentioned.sku(), what, mentioned.rating(), occurredAt)));
    }
}
