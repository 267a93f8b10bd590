package dev.rapport.profile.customer;

import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says to the other services that a customer exists and which sign-in, if any, is hers; no other personal data travels. */
@Personal
record CustomerCreated(UUID customerId, @Nullable String keycloakSub, Instant createdAt) {
    @Override
    public String toString() {
        return "CustomerCreated[" + customerId + "]";
    }

    static final String TYPE = "rapport.profile.customer.created.v1";
}
