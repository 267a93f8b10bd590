package dev.rapport.profile.shipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** How a customer wants to receive what she orders, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShippingPreferenceView(
        UUID id, @JsonUnwrapped ShippingPreferenceFields fields, long version, Instant createdAt, Instant updatedAt) {

    static ShippingPreferenceView of(ShippingPreference part) {
        return new ShippingPreferenceView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
