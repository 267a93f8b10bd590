package dev.rapport.profile.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** Somebody of ours who is there for a customer, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamMemberView(
        UUID id, @JsonUnwrapped TeamMemberFields fields, long version, Instant createdAt, Instant updatedAt) {

    static TeamMemberView of(TeamMember part) {
        return new TeamMemberView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
