package dev.rapport.profile.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a caller may say of a contact preference.
 *
 * @param context when it holds; {@code any} is whenever nothing else is said
 * @param methods by which she wants to be contacted, the first that is possible; none leaves it to the context's own order
 * @param never by which not, in this context; said of {@code any}, in no context at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record ContactPreferenceFields(
        @NotNull @Size(min = 1, max = 60) @PlainText String context,
        @Size(max = 5) @Enumerated(EnumType.STRING) List<@NotNull ContactMethod> methods,
        @Size(max = 5) @Enumerated(EnumType.STRING) List<@NotNull ContactMethod> never) {

    public ContactPreferenceFields {
        methods = methods == null ? List.of() : methods;
        never = never == null ? List.of() : never;
    }

    /** Each method once, in the order of the wish. */
    ContactPreferenceFields normalised() {
        return new ContactPreferenceFields(
                context,
                methods.stream().distinct().toList(),
                never.stream().distinct().sorted().toList());
    }
}
