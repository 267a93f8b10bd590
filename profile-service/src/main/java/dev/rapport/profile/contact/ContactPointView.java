package dev.rapport.profile.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact point as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record ContactPointView(
        UUID id,
        @JsonUnwrapped ContactPointFields fields,
        boolean verified,
        @Nullable Instant verifiedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ContactPointView of(ContactPoint point) {
        return new ContactPointView(
                point.id(),
                point.fields(),
                point.verifiedAt() != null,
                point.verifiedAt(),
                point.version(),
                point.createdAt(),
                point.updatedAt());
    }

    @Override
    public String toString() {
        return "ContactPointView[" + id + "]";
    }
}
