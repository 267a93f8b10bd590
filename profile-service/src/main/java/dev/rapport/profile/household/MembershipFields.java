package dev.rapport.profile.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.profile.dossier.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a membership.
 *
 * @param movedIn the first day; absent is ever since
 * @param movedOut the first day on which she is no member any more; what she does from then on does not count for the household
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record MembershipFields(
        @NotNull UUID householdId,
        @NotNull @Enumerated(EnumType.STRING) Role role,
        @Nullable LocalDate movedIn,
        @Nullable LocalDate movedOut) {

    /** What a member is in the household. */
    public enum Role {
        HEAD,
        PARTNER,
        CHILD,
        PARENT,
        OTHER
    }

    Period period() {
        return new Period(movedIn, movedOut);
    }
}
