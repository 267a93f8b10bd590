package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.profile.purpose.Notice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become an entry.
 *
 * @param purposeVersion null where it is about the customer as a whole
 * @param decidedAt null is now
 * @param notice what she was told; null where nothing needed to be
 */
record Draft(
        Position.Subject subject,
        @Nullable Long purposeVersion,
        ConsentDecision decision,
        @Nullable Instant decidedAt,
        @Nullable Instant expiresAt,
        @Nullable Notice notice,
        @Nullable Evidence evidence) {

    /** The same, said by another customer who is the same person. */
    Draft sharedBy(UUID other) {
        var shared = new Evidence(Evidence.Kind.SAME_PERSON, other.toString());
        return new Draft(subject, purposeVersion, decision, decidedAt, expiresAt, notice, shared);
    }

    /** The same, said of another entry of her address. */
    Draft atContactPoint(UUID point) {
        return of(new Position.Subject(subject.purpose(), subject.recipient(), subject.channel(), point));
    }

    /** The same, said of somebody by another name. */
    Draft toRecipient(String recipient) {
        return of(new Position.Subject(subject.purpose(), recipient, subject.channel(), subject.contactPoint()));
    }

    private Draft of(Position.Subject other) {
        return new Draft(other, purposeVersion, decision, decidedAt, expiresAt, notice, evidence);
    }

    static Draft ofMerge(ConsentDecision decision, UUID merge) {
        var all = new Position.Subject(Purposes.ALL, null, null, null);
        var evidence = new Evidence(Evidence.Kind.MERGE, merge.toString());
        return new Draft(all, null, decision, null, null, null, evidence);
    }

    Draft at(Instant now) {
        return decidedAt == null
                ? new Draft(subject, purposeVersion, decision, now, expiresAt, notice, evidence)
                : this;
    }
}
