package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How she wants to receive what she orders. */
@Description("How she wants to receive what she orders.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShippingPreference(
        @Id @NonNull String id,

        @Description("The address that it holds for; null is all others.") @Id @Nullable
        String addressId,

        @Description("STANDARD, EXPRESS or PICKUP.") @NonNull
        String speed,

        @Description("Whom she likes to bring it.") @Nullable
        String carrier,

        @Description("On which she can receive; none means any.")
        List<String> days,

        @Description("What the carrier should know.") @Nullable
        String instructions) {}
