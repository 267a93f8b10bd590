package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That a person works for an organization. */
@Description("That a person works for an organization.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Employment(
        @Id @NonNull String id,

        @Id @Description("The organization, a customer.") @NonNull
        String organizationId,

        @Description("Her position, in the organization's words.") @NonNull
        String role,

        @Description("Whether what she orders in this time is the organization's.")
        boolean buysForEmployer,

        @Description("The first day.") @Nullable LocalDate since,

        @Description("The first day on which she does not work there any more.") @Nullable
        LocalDate until) {}
