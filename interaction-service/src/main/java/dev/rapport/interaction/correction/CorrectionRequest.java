package dev.rapport.interaction.correction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.OrderRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which event is corrected, and how.
 *
 * @param eventId as in the timeline; or else the name that its source gave it
 * @param source who told it; absent is the sending client
 * @param messageId the source's own name for the event
 * @param orderNumber the source's own number of the order, where it was told as a row of orders
 * @param reason for whoever looks into the history
 * @param changes of anything but an order, to amend it
 * @param order as it should have been told, all of it, to amend an order
 */
public record CorrectionRequest(
        @Nullable UUID eventId,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
        String source,

        @Size(min = 1, max = 100) @PlainText @Nullable String messageId,
        @Size(min = 1, max = 200) @PlainText @Nullable String orderNumber,
        @NotNull Action action,
        @NotNull @Size(min = 1, max = 500) @PlainText String reason,
        @Valid @Nullable EventChanges changes,
        @Schema(implementation = OrderRow.class) @Nullable JsonNode order) {

    UUID event(String client) {
        var teller = source == null ? client : source;
        if (eventId != null && messageId == null && orderNumber == null) {
            return eventId;
        }
        if (eventId == null && messageId != null && orderNumber == null) {
            return Names.event(teller, messageId);
        }
        if (eventId == null && messageId == null && orderNumber != null) {
            return Names.order(teller, orderNumber);
        }
        throw RequestProblems.INVALID_VALUE.at(
                "eventId", "or messageId or orderNumber must be given, and one of them alone");
    }
}
