package dev.rapport.profile.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** Something that a customer would like to be given, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GiftItemView(
        UUID id, @JsonUnwrapped GiftItemFields fields, long version, Instant createdAt, Instant updatedAt) {

    static GiftItemView of(GiftItem part) {
        return new GiftItemView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
