package dev.rapport.profile.identifier;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One identifier as its source writes it. */
@Personal
public record IdentifierRequest(
        @NotNull @Size(min = 1, max = 44) @PlainText String type,
        @NotNull @Size(min = 1, max = 255) @PlainText String value) {

    @Override
    public String toString() {
        return "IdentifierRequest";
    }
}
