package dev.rapport.interaction.metric;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.event.Recording.Told;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderLine;
import dev.rapport.interaction.order.OrderRow;
import dev.rapport.interaction.subject.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happens to random customers, as it is told and as it was in truth. */
final class Facts {
    private static final List<Channel> CHANNELS = List.of(Channel.WEB, Channel.PHONE, Channel.STORE);
    private static final List<EventType> TYPES =
            List.of(EventType.VISIT, EventType.CALL, EventType.MESSAGE, EventType.CASE, EventType.SIGNAL);
    private static final List<String> LINES = List.of("tea", "pots", "");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "GBP");
    private static final int DAYS = 800;

    private final Random random;
    private final String source;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private int names;

    Facts(long seed, String source) {
        this.random = new Random(seed);
        this.source = source;
    }

    /** A contact that there was. */
    record Contact(Event event) {}

    /** An order, a cancellation or an adjustment that there was, as it was in the end. */
    record Ordered(UUID event, Subject subject, OrderRow row) {}

    /** What is told, message by message, and what there is in truth. */
    record Life(List<Recording> told, List<Contact> contacts, List<Ordered> orders) {
        Life() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Life life(Subject subject) {
        var life = new Life();
        IntStream.range(0, random.nextInt(7)).forEach(each -> contact(life, subject));
        IntStream.range(0, random.nextInt(5)).forEach(each -> order(life, subject));
        return life;
    }

    private void contact(Life life, Subject subject) {
        var event = contact(subject);
        life.contacts().add(new Contact(event));
        life.told().add(recording(event, null));
    }

    Event contact(Subject subject) {
        var line = one(LINES);
        return event(
                subject,
                one(TYPES),
                random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                line.isEmpty() ? null : line,
                random.nextInt(4) == 0 ? "open" : null,
                moment(),
                null);
    }

    private void order(Life life, Subject subject) {
        var kind = List.of(
                        OrderKind.ORDER, OrderKind.ORDER, OrderKind.ORDER, OrderKind.CANCELLATION, OrderKind.ADJUSTMENT)
                .get(random.nextInt(5));
        var row = row(kind, "o" + names++, moment());
        var first = recording(ofOrder(subject, row), row);
        life.told().add(first);
        if (random.nextInt(10) > 0) {
            life.orders().add(new Ordered(first.id(), subject, row));
            return;
        }
        var later = row(kind, row.number(), row.orderedAt().plus(Duration.ofHours(1 + random.nextInt(60))));
        var between = row(kind, row.number(), row.orderedAt().plus(Duration.ofMinutes(30)));
        life.told().add(recording(ofOrder(subject, later), later));
        life.told().add(recording(ofOrder(subject, between), between));
        life.orders().add(new Ordered(first.id(), subject, at(later, row.orderedAt())));
    }

    OrderRow row(OrderKind kind, String number, Instant at) {
        var sign = kind == OrderKind.CANCELLATION ? -1 : 1;
        var lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(each -> line(sign))
                .toList();
        return new OrderRow(
                source,
                number,
                kind,
                null,
                one(CHANNELS),
                null,
                one(CURRENCIES),
                at,
                null,
                null,
                null,
                null,
                null,
                lines);
    }

    private OrderLine line(int sign) {
        var category = one(LINES);
        return new OrderLine(
                "sku-" + random.nextInt(12),
                null,
                category.isEmpty() ? null : category,
                sign * (1 + random.nextInt(5)),
                BigDecimal.valueOf(random.nextInt(20_000), 2));
    }

    private static OrderRow at(OrderRow row, Instant at) {
        return new OrderRow(
                row.source(),
                row.number(),
                row.kind(),
                null,
                row.channel(),
                null,
                row.currency(),
                at,
                null,
                null,
                null,
                null,
                null,
                row.lines());
    }

    private Event ofOrder(Subject subject, OrderRow row) {
        return event(
                subject,
                row.kind() == OrderKind.CANCELLATION ? EventType.RETURN : EventType.ORDER,
                Direction.INBOUND,
                null,
                null,
                row.orderedAt(),
                Names.order(source, row.number()));
    }

    private Event event(
            Subject subject,
            EventType type,
            Direction direction,
            @Nullable String line,
            @Nullable String outcome,
            Instant at,
            @Nullable UUID order) {
        var number = "e" + names++;
        return new Event(
                Names.event(source, number),
                source,
                number,
                subject,
                type,
                "told",
                direction,
                one(CHANNELS),
                null,
                null,
                line,
                outcome,
                at,
                order,
                null);
    }

    private Recording recording(Event event, @Nullable Object content) {
        return new Recording(
                event, event.id(), new Told(new Actor(source, source), Set.of(), now, null, null), content);
    }

    /** On any day, often close to where one ends. */
    private Instant moment() {
        var day = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(random.nextInt(DAYS)));
        var moment = day.plusMillis(
                random.nextInt(5) == 0 ? 0 : random.nextInt(5) == 0 ? 86_399_999 : random.nextInt(86_400_000));
        return moment.isAfter(now) ? now : moment;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> values) {
        return Objects.requireNonNull(values.get(random.nextInt(values.size())));
    }
}
