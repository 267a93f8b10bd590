package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a household or an organization adds up to. */
@Description("What a household or an organization adds up to, for what each member did while being one.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Rollup(
        @Ignore String name,

        @Description("How many members are in the sums: those whose orders and interactions the caller may see.")
        int counted,

        @Description("How many members are not.") int withheld,

        @Description("Orders over all product lines, per currency.")
        List<OrderSum> orders,

        @Description("Inbound interactions that are open.") int openProblems,
        @Description("The same per product line.") List<ProductLine> productLines) {

    /** Orders in one currency. */
    @Description("Orders in one currency.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OrderSum(
            @Description("ISO 4217.") @NonNull String currency,
            @Description("How many, without cancellations.") int orders,

            @Description("What they come to, cancellations taken off.") @NonNull
            BigDecimal value) {}

    /** What falls on one product line. */
    @Description("What falls on one product line.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ProductLine(
            @Description("The category of goods; null for what belongs to none.") @Nullable
            String name,

            @Description("Per currency.") List<OrderSum> orders,

            @Description("Inbound interactions that are open.")
            int openProblems) {}

    /** The same, and members of whom the caller was not even told. */
    public Rollup hiding(int more) {
        return new Rollup(name, counted, withheld + more, orders, openProblems, productLines);
    }
}
