package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What a household or an organization adds up to. */
@Description("What a household or an organization adds up to, for what each member did while being one.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Rollup(
        @Ignore String name,

        @Description("How many members are in the sums: those whose orders and interactions the caller may see.")
        int counted,

        @Description("How many members are not.") int withheld,
        @Description("The sums.") @NonNull RollupMetrics metrics) {

    /** The same, and members of whom the caller was not even told. */
    public Rollup hiding(int more) {
        return new Rollup(name, counted, withheld + more, metrics);
    }
}
