package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How she is to be contacted in one context, and why so. */
@Description("How she is to be contacted in one context, and why so.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactResolution(
        @Description("The occasion.") @NonNull String context,

        @Description("PHONE, SMS, EMAIL, POST or APP; null where there is no way that she wants.") @Nullable
        String method,

        @Description("Where an e-mail, a call or a text message goes.") @Id @Nullable
        String contactPointId,

        @Description("Where a letter goes.") @Id @Nullable String addressId,

        @Description("SAID_OF_CONTEXT, SAID_OF_ANY or STANDARD_OF_CONTEXT.") @NonNull
        String decidedBy,

        @Description("Her preference that decided.") @Id @Nullable
        String preferenceId,

        @Description("What was looked at, in order.") List<Attempt> attempts) {

    /** A method that was looked at. */
    @Description("A method that was looked at.")
    @Name("ContactAttempt")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attempt(
            @Description("PHONE, SMS, EMAIL, POST or APP.") @NonNull
            String method,

            @Description("CHOSEN, REFUSED_BY_CUSTOMER or NOT_REACHABLE.") @NonNull
            String outcome) {}
}
