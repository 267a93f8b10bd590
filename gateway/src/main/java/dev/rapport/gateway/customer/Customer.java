package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Obligation;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.ProfileRecords;
import dev.rapport.gateway.upstream.ProfileRecords.Decision;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One customer in the graph. */
@Description("A person or an organization we know. Every field below may be withheld; access says which are and why.")
public final class Customer {
    private final ProfileRecords.CustomerRecord parts;
    private final CustomerBatch batch;
    private final Rollups rollups;

    Customer(ProfileRecords.CustomerRecord parts, CustomerBatch batch, Rollups rollups) {
        this.parts = parts;
        this.batch = batch;
        this.rollups = rollups;
    }

    @Id
    @NonNull
    @Description("The customer's id, a UUID.")
    public String getId() {
        return record().id();
    }

    @Id
    @NonNull
    @Description("Ids under which she was known too, before they were merged into this one.")
    public List<@NonNull String> getMergedIds() {
        return Objects.requireNonNullElse(record().mergedIds(), List.of());
    }

    @Description("For every category of data, whether this caller may see it for this purpose, and why.")
    public List<Access> getAccess() {
        return record().access().stream().map(Access::of).toList();
    }

    @Ignore
    public ProfileRecords.Profile record() {
        return parts.customer();
    }

    @Ignore
    public ProfileRecords.CustomerRecord parts() {
        return parts;
    }

    @Ignore
    public Rollups rollups() {
        return rollups;
    }

    /** Her id, for what is asked of one customer at a time; in a list it would be a call for each. */
    @Ignore
    public String alone(String field) {
        if (!batch.ofOne()) {
            throw GraphProblem.invalid(field, "Can be asked of one customer at a time.");
        }
        return getId();
    }

    @Ignore
    public CustomerBatch batch() {
        return batch;
    }

    /** A decision as front ends see it. */
    @Description("What the gates say of one category of data.")
    public record Access(
            @Description("BASIC, CONTACT, ORDERS, INTERACTIONS, INTERESTS, VALUE or RECOMMENDATIONS") @NonNull
            String category,

            @Description("Whether the data is given.") boolean permitted,

            @Description("The reason, such as OK_SELF, OK_CONTRACT, NO_RELATION or NO_CONSENT.") @NonNull
            String reason,

            @Description("What whoever reads must keep to.") @NonNull
            List<@NonNull Obligation> obligations) {

        static Access of(Decision decision) {
            return new Access(
                    decision.category(),
                    decision.permitted(),
                    decision.reason(),
                    Objects.requireNonNullElse(decision.obligations(), List.of()));
        }
    }
}
