package dev.rapport.recommendation.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the profile's event. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerCreated(UUID customerId, @Nullable String keycloakSub) {
    static final String TYPE = "rapport.profile.customer.created.v1";
}
