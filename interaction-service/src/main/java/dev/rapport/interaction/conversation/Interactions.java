package dev.rapport.interaction.conversation;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.recording.Candidate;
import dev.rapport.interaction.recording.PlausibleTime;
import dev.rapport.interaction.recording.Recordable;
import dev.rapport.interaction.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Conversations and whatever else is told row by row. */
@ApplicationScoped
public class Interactions implements Recordable<InteractionRow> {
    private final Clock clock;

    Interactions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<InteractionRow> type() {
        return InteractionRow.class;
    }

    @Override
    public InteractionRow complete(InteractionRow row, String source) {
        return row.complete(source);
    }

    @Override
    public void check(InteractionRow row) {
        if (row.type() != null && row.type().ofOrders()) {
            throw RequestProblems.INVALID_VALUE.at("type", "is for orders, which have an address of their own");
        }
        PlausibleTime.require(clock, "occurredAt", row.occurredAt());
    }

    @Override
    public Recording recording(Candidate<InteractionRow> candidate) {
        var row = candidate.row();
        var event = new Event(
                Names.event(candidate.source(), row.messageId()),
                candidate.source(),
                row.messageId(),
                Subject.customer(row.customerId()),
                Objects.requireNonNullElseGet(row.type(), () -> EventType.by(row.channel())),
                row.kind(),
                row.direction(),
                row.channel(),
                row.mode(),
                row.handler(),
                row.productLine(),
                row.outcome(),
                row.occurredAt(),
                null,
                row.item());
        return new Recording(event, candidate.hash(), candidate.told(), null);
    }
}
