package dev.rapport.profile.identifier;

import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * What is said of a type of identifiers.
 *
 * @param priority which of several types is believed where they contradict each other; 1 before 2
 * @param limit how many values of the type one customer may have
 * @param blocked values that name nobody, in whatever case they are written
 */
@Embeddable
public record IdentifierRuleFields(
        @Min(1) @Max(100) int priority,
        @Column(name = "most") @Min(1) @Max(10_000) int limit,

        @Convert(converter = LinesConverter.class) @NotNull @Size(max = 200)
        List<@NotNull @Size(min = 1, max = 255) @PlainText String> blocked) {

    public IdentifierRuleFields {
        blocked = RuleBook.lowered(blocked);
    }

    boolean blocks(String value) {
        return blocked.contains(value.toLowerCase(Locale.ROOT));
    }
}
