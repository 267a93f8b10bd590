package dev.rapport.profile.purpose;

import dev.rapport.access.Category;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a purpose.
 *
 * @param description what it is, in words that a customer understands
 * @param categories the data that may be used for it
 * @param permittedInSilence what holds where a customer has said nothing; never true where consent is the basis
 * @param doubleOptIn whether a grant counts only after it was confirmed at the contact point it is for
 * @param expiresAfterDays how long a grant holds; null is for ever
 * @param askAgainAfterDays how long a customer who refused is left in peace; null is for ever
 */
@Embeddable
public record PurposeFields(
        @NotNull @Size(min = 1, max = 300) @PlainText String description,
        @NotNull @Enumerated(EnumType.STRING) LegalBasis basis,

        @NotNull @Size(min = 1, max = 7) @Enumerated(EnumType.STRING)
        List<@NotNull Category> categories,

        boolean permittedInSilence,
        boolean doubleOptIn,
        @Min(1) @Max(3650) @Nullable Integer expiresAfterDays,
        @Min(1) @Max(3650) @Nullable Integer askAgainAfterDays) {}
