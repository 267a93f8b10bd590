package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A fact that what to do next rests on. */
@Description("A fact that what to do next rests on.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextBestFact(
        @Description(
                "PROBLEM, she told us that something is broken; MESSAGE, she wrote; ORDER, she bought; or the kind of evidence of a "
                        + "recommendation.")
        @NonNull
        String kind,

        @Description("What was told, where it is no order.") @Id @Nullable
        String eventId,

        @Description("The order, where it is one.") @Id @Nullable
        String orderId,

        @Description("The item that she bought.") @Nullable String sku,

        @Description("What it was about, such as complaint, or the item's name.") @Nullable
        String about,

        @Description("When.") @Nullable Instant at,

        @Description("Of a recommendation: its part of what speaks for the item.") @Nullable
        Double contribution) {}
