package dev.rapport.profile.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.dossier.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a member of the account team.
 *
 * @param staffId the user name by which she signs in with us
 * @param name what the customer calls her
 * @param since the first day; absent is ever since
 * @param until the first day on which she is not there any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record TeamMemberFields(
        @NotNull @Size(min = 1, max = 60) @PlainText String staffId,
        @NotNull @Size(min = 1, max = 120) @PlainText String name,
        @NotNull @Enumerated(EnumType.STRING) Role role,
        @Column(name = "since_day") @Nullable LocalDate since,
        @Column(name = "until_day") @Nullable LocalDate until) {

    /** What somebody of ours is for a customer. */
    public enum Role {
        /** Whom she turns to first; one at a time. */
        REPRESENTATIVE,
        SPECIALIST,
        SUPPORT,
        SPONSOR
    }

    Period period() {
        return new Period(since, until);
    }

    boolean collides(TeamMemberFields other) {
        return role == other.role
                && (role == Role.REPRESENTATIVE || staffId.equals(other.staffId))
                && period().overlaps(other.period());
    }
}
