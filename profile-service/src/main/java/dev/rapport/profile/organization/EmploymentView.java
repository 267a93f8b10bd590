package dev.rapport.profile.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** That a person works for an organization, as what and when, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmploymentView(
        UUID id, @JsonUnwrapped EmploymentFields fields, long version, Instant createdAt, Instant updatedAt) {

    static EmploymentView of(Employment part) {
        return new EmploymentView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
