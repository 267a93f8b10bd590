package dev.rapport.profile.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** That a person belongs to a household, as what and when, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipView(
        UUID id, @JsonUnwrapped MembershipFields fields, long version, Instant createdAt, Instant updatedAt) {

    static MembershipView of(Membership part) {
        return new MembershipView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
