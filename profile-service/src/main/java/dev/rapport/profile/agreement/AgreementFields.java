package dev.rapport.profile.agreement;

import dev.rapport.access.Category;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is agreed with a partner.
 *
 * @param partner her name, as customers know it
 * @param purposes for which she may ask, each with those below it
 * @param categories of which she may ask; what a purpose or a customer does not permit stays withheld
 * @param suspended whether she gets nothing for now
 */
@Embeddable
public record AgreementFields(
        @NotNull @Size(min = 1, max = 120) @PlainText String partner,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 60) String> purposes,

        @NotNull @Size(min = 1, max = 7) @Enumerated(EnumType.STRING)
        List<@NotNull Category> categories,

        boolean suspended) {}
