package dev.rapport.interaction.quarantine;

import dev.rapport.interaction.message.MessageSource;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;

/** A refused message with all that it came with. */
record HeldMessage(QuarantinedView view, MessageSource source) {

    static HeldMessage of(Row row) {
        var source = new MessageSource(
                row.getString("source"), Set.of(row.getArrayOfStrings("purposes")), row.getString("user_id_type"));
        return new HeldMessage(view(row), source);
    }

    static QuarantinedView view(Row row) {
        return new QuarantinedView(
                row.getUUID("id"),
                row.getString("source"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("code"),
                row.getString("errors"),
                row.getOffsetDateTime("received_at").toInstant(),
                QuarantinedView.State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("message"));
    }

    @Override
    public String toString() {
        return "HeldMessage[" + view.id() + "]";
    }
}
