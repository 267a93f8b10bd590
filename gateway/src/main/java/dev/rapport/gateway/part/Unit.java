package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An organization below another. */
@Description("An organization below another.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Unit(
        @Id @Description("The organization, a customer.") @NonNull
        String customerId,

        @Id @Description("What it belongs to.") @NonNull String parentId,
        @Description("Its name.") @NonNull String name) {}
