package dev.rapport.interaction.order;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
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

/** Steps of orders that are told row by row. */
@ApplicationScoped
class RecordableSteps implements Recordable<StepRow> {
    private final Clock clock;

    RecordableSteps(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<StepRow> type() {
        return StepRow.class;
    }

    @Override
    public StepRow complete(StepRow row, String source) {
        return row.complete(source);
    }

    @Override
    public void check(StepRow row) {
        if (row.step() == Step.PLACED) {
            throw RequestProblems.INVALID_VALUE.at("step", "is what recording the order says");
        }
        if (row.amount() != null && !row.step().ofMoney()) {
            throw RequestProblems.INVALID_VALUE.at("amount", "is for PAID and REFUNDED");
        }
        PlausibleTime.require(clock, "at", row.at());
    }

    @Override
    public Recording recording(Candidate<StepRow> candidate) {
        var row = candidate.row();
        var order = Names.order(candidate.source(), row.order());
        var customer = row.customerId();
        var event = new Event(
                Names.event(candidate.source(), row.stepId()),
                candidate.source(),
                row.stepId(),
                customer == null ? null : Subject.customer(customer),
                row.step() == Step.RETURNED || row.step() == Step.REFUNDED ? EventType.RETURN : EventType.ORDER,
                row.step().name(),
                row.step() == Step.PAID || row.step() == Step.RETURNED ? Direction.INBOUND : Direction.OUTBOUND,
                Channel.OTHER,
                null,
                row.partner(),
                null,
                null,
                row.at(),
                order,
                null);
        return new Recording(event, candidate.hash(), candidate.told(), row.of(order));
    }
}
