package dev.rapport.gateway.totals;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything one source has told. */
@Description("Everything one source has told about orders.")
public record OrderTotals(
        @Description("The source.") @NonNull String source,
        @Description("How many known customers.") int customers,
        @Description("How many markets.") int markets,
        @Description("How many different items.") int items,
        @Description("Per kind and currency.") List<KindTotals> kinds) {

    /** Orders of one kind in one currency. */
    @Description("Orders of one kind in one currency; known are those of known customers.")
    public record KindTotals(
            @Description("ORDER, CANCELLATION or ADJUSTMENT.") @NonNull
            String kind,

            @Description("ISO 4217.") @NonNull String currency,
            @Description("How many.") int orders,
            @Description("How many lines.") int lines,
            @Description("Their value.") @NonNull BigDecimal value,
            @Description("How many of known customers.") int knownOrders,

            @Description("Value of those of known customers.") @NonNull
            BigDecimal knownValue,

            @Description("Lines of anonymous buyers.") int anonymousLines) {}
}
