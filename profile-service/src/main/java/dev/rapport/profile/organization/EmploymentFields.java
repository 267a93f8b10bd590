package dev.rapport.profile.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.dossier.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of an employment.
 *
 * @param role her position, in the organization's words
 * @param buysForEmployer whether what she orders in this time is the organization's; what she buys for herself never is
 * @param since the first day; absent is ever since
 * @param until the first day on which she does not work there any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record EmploymentFields(
        @NotNull UUID organizationId,
        @NotNull @Size(min = 1, max = 120) @PlainText String role,
        boolean buysForEmployer,
        @Column(name = "since_day") @Nullable LocalDate since,
        @Column(name = "until_day") @Nullable LocalDate until) {

    Period period() {
        return new Period(since, until);
    }
}
