package dev.rapport.profile.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the whole account team of a customer, because others decide by it what an agent may see. */
record TeamChanged(UUID customerId, List<Member> members) {
    static final String TYPE = "rapport.profile.account-team.changed.v1";

    /** One of ours, from one day until before another. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            String staffId,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Member of(TeamMemberFields fields) {
            return new Member(fields.staffId(), fields.since(), fields.until());
        }
    }
}
