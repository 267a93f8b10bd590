package dev.rapport.access.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the deciding services read of the profile's event: who of ours is there for a customer, all of them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TeamChanged(UUID customerId, List<Member> members) {
    static final String TYPE = "rapport.profile.account-team.changed.v1";

    /** One of ours, from one day until before another. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(
            String staffId,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}
}
