package dev.rapport.profile.customer;

import java.util.List;
import java.util.UUID;

/** Says which members of a customer have changed, not to what. */
record CustomerChanged(UUID customerId, List<String> fields) {
    static final String TYPE = "rapport.profile.customer.changed.v1";
}
