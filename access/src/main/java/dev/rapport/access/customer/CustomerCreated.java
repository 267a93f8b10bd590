package dev.rapport.access.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the deciding services read of the profile's event. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
record CustomerCreated(UUID customerId, @Nullable String keycloakSub) {
    @Override
    public String toString() {
        return "CustomerCreated[" + customerId + "]";
    }

    static final String TYPE = "rapport.profile.customer.created.v1";
}
