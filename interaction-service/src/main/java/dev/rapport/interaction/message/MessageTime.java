package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a message's event happened, by our clock: as long before it was received as, by the sender's clock, before it was sent.
 *
 * @param sentAt by the sender's clock
 */
record MessageTime(Instant occurredAt, @Nullable Instant sentAt) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Pattern WITH_ZONE = Pattern.compile(".*(Z|z|[+-]\\d{2}:\\d{2})");

    static MessageTime of(Message message, Instant receivedAt) {
        var sent = time("sentAt", message.node().path("sentAt"));
        var original = time("originalTimestamp", message.node().path("originalTimestamp"))
                .or(() -> time("timestamp", message.node().path("timestamp")));
        var occurred = original.map(at ->
                sent.map(clock -> receivedAt.minus(Duration.between(at, clock))).orElse(at));
        return new MessageTime(occurred.orElse(receivedAt), sent.orElse(null));
    }

    /** Some senders count milliseconds, some leave the zone out and mean UTC. */
    static Optional<Instant> time(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            var time = value.isIntegralNumber() && value.canConvertToLong()
                    ? Instant.ofEpochMilli(value.asLong())
                    : time(value.asText().strip());
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw MessageProblems.MESSAGE_INVALID.at(field, "must lie between the years 1 and 9999");
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            throw MessageProblems.MESSAGE_INVALID.at(field, "must be a time such as 2026-01-05T10:00:00Z");
        }
    }

    private static Instant time(String text) {
        if (text.length() == "2026-01-05".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        var iso = text.replace(' ', 'T');
        return WITH_ZONE.matcher(iso).matches()
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
