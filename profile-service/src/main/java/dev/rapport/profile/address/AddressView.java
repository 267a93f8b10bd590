package dev.rapport.profile.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.UUID;

/** A postal address of a customer, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record AddressView(
        UUID id, @JsonUnwrapped AddressFields fields, long version, Instant createdAt, Instant updatedAt) {

    static AddressView of(Address part) {
        return new AddressView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }

    @Override
    public String toString() {
        return "AddressView[" + id + "]";
    }
}
