package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A membership, seen from the household. */
@Description("A membership, seen from the household.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Member(
        @Id @Description("Who she is.") @NonNull String customerId,

        @Description("HEAD, PARTNER, CHILD, PARENT or OTHER.") @NonNull
        String role,

        @Description("The first day.") @Nullable LocalDate movedIn,

        @Description("The first day on which she is no member any more.") @Nullable
        LocalDate movedOut) {}
