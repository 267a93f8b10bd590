package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody of ours who is there for her. */
@Description("Somebody of ours who is there for her.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record TeamMember(
        @Description("The user name of a member of our staff.") @Id @NonNull
        String staffId,

        @Description("What the customer calls her.") @NonNull
        String name,

        @Description("REPRESENTATIVE, SPECIALIST, SUPPORT or SPONSOR.") @NonNull
        String role,

        @Description("The first day.") @Nullable LocalDate since,

        @Description("The first day on which she is not there any more.") @Nullable
        LocalDate until) {}
