package dev.rapport.profile.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as this caller may see it.
 *
 * @param members those of whom the caller may know who they are, by herself and not through one another
 * @param hidden how many more memberships there are
 */
public record HouseholdView(UUID id, String name, List<Member> members, int hidden, long version) {

    /** One membership. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            UUID customerId,
            MembershipFields.Role role,
            @Nullable LocalDate movedIn,
            @Nullable LocalDate movedOut) {

        static Member of(Membership membership) {
            var fields = membership.fields();
            return new Member(membership.owner(), fields.role(), fields.movedIn(), fields.movedOut());
        }
    }
}
