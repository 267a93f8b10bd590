package dev.rapport.profile.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** How a customer wants to be contacted in one context, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactPreferenceView(
        UUID id, @JsonUnwrapped ContactPreferenceFields fields, long version, Instant createdAt, Instant updatedAt) {

    static ContactPreferenceView of(ContactPreference part) {
        return new ContactPreferenceView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
