package dev.rapport.profile.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a caller may say of an interest.
 *
 * @param topic such as a category of goods, in any spelling
 * @param weight from 0, not at all, to 1, more than anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record InterestFields(
        @NotNull @Size(min = 1, max = 120) @PlainText String topic,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double weight) {

    boolean sameTopic(InterestFields other) {
        return topic.equalsIgnoreCase(other.topic);
    }
}
