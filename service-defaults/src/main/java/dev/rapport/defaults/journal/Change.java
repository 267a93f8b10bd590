package dev.rapport.defaults.journal;

import dev.rapport.defaults.web.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction did, for the audit, and what it says to the other services, for the outbox.
 *
 * @param type the event's type, {@code rapport.<service>.<thing>.<past-tense>.v1}
 * @param subject the customer, or the thing itself where there is none; events of one subject stay in order
 * @param actor the token's subject
 * @param client the client that the token was given to
 * @param data the event's payload; its members are the public contract
 */
public record Change(
        UUID id,
        String type,
        UUID subject,
        Instant time,
        String actor,
        @Nullable String client,
        Object data) {

    public static Change of(String type, UUID subject, Instant time, Actor actor, Object data) {
        return new Change(Ids.fresh(), type, subject, time, actor.subject(), actor.client(), data);
    }
}
