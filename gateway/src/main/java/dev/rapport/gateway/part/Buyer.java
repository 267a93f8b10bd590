package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody who buys for her employer. */
@Description("Somebody who buys for her employer.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Buyer(
        @Id @Description("Who she is.") @NonNull String customerId,
        @Description("The first day.") @Nullable LocalDate since,

        @Description("The first day on which she does not any more.") @Nullable
        LocalDate until) {}
