package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Member;
import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.upstream.ProfileRecords;
import dev.rapport.gateway.upstream.ProfileRecords.LivingIn;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That a customer lives in a household. */
@Description("That a customer lives in a household.")
public record HouseholdMembership(
        @Description("HEAD, PARTNER, CHILD, PARENT or OTHER.") @NonNull
        String role,

        @Description("The first day.") @Nullable LocalDate movedIn,

        @Description("The first day on which she is no member any more.") @Nullable
        LocalDate movedOut,

        @Description("The household.") @NonNull Household household) {

    static HouseholdMembership of(LivingIn living, Rollups rollups) {
        var membership = living.membership();
        return new HouseholdMembership(
                membership.role(),
                membership.movedIn(),
                membership.movedOut(),
                new Household(living.household(), rollups));
    }

    /** People who live together. */
    @Description("People who live together.")
    public static final class Household {
        private final ProfileRecords.Household record;
        private final Rollups rollups;

        Household(ProfileRecords.Household record, Rollups rollups) {
            this.record = record;
            this.rollups = rollups;
        }

        @Id
        @NonNull
        @Description("The household's id, a UUID.")
        public String getId() {
            return record.id();
        }

        @NonNull
        @Description("What it is called.")
        public String getName() {
            return record.name();
        }

        @Description("The memberships of those whom the caller may know, each by herself.")
        public List<Member> getMembers() {
            return record.members();
        }

        @Description("How many more memberships there are.")
        public int getHidden() {
            return record.hidden();
        }

        @Ignore
        Uni<Rollup> rollup() {
            return rollups.of(record);
        }
    }
}
