package dev.rapport.profile.preference;

import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is said of a context.
 *
 * @param description when it applies, in words that a customer understands
 * @param methods by which a customer who said nothing is contacted, the first that is possible
 */
@Embeddable
public record ContextFields(
        @NotNull @Size(min = 1, max = 200) @PlainText String description,

        @NotNull @Size(min = 1, max = 5) @Enumerated(EnumType.STRING)
        List<@NotNull ContactMethod> methods) {}
