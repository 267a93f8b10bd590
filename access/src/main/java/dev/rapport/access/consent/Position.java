package dev.rapport.access.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer last said, in one direction, of one use of her data.
 *
 * @param purpose a purpose, or {@link Purposes#ALL}
 * @param recipient who else gets the data; null is ourselves in a grant, and everybody in a refusal
 * @param channel by which she may be contacted; null is every one
 * @param contactPoint where she may be contacted; null is everywhere
 * @param at when she said so; the beginning of time for what another system says that she once said
 * @param until when a grant ends; null is never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Position(
        String purpose,
        @Nullable String recipient,
        @Nullable String channel,
        @Nullable UUID contactPoint,
        Verdict verdict,
        Instant at,
        @Nullable Instant until) {

    /** The use of data that a position is about. */
    public record Subject(
            String purpose,
            @Nullable String recipient,
            @Nullable String channel,
            @Nullable UUID contactPoint) {}

    @JsonIgnore
    public Subject subject() {
        return new Subject(purpose, recipient, channel, contactPoint);
    }

    /** When a grant ends; for ever is the last instant there is. */
    public Instant end() {
        return until == null ? Instant.MAX : until;
    }

    /** Whether it grants this very use. */
    boolean grants(Question question) {
        return grantsSomething(question) && reaches(question);
    }

    /** Whether it grants the purpose for some channel or contact point. */
    boolean grantsSomething(Question question) {
        return verdict == Verdict.GRANTED
                && purpose.equals(question.purpose())
                && Objects.equals(recipient, question.recipient());
    }

    boolean refuses(Question question) {
        return (verdict.cascades() ? Purposes.covers(purpose, question.purpose()) : lapses(question))
                && (recipient == null || recipient.equals(question.recipient()))
                && reaches(question);
    }

    private boolean lapses(Question question) {
        return verdict == Verdict.EXPIRED && purpose.equals(question.purpose());
    }

    private boolean reaches(Question question) {
        return (channel == null || channel.equals(question.channel()))
                && (contactPoint == null || contactPoint.equals(question.contactPoint()));
    }
}
