package dev.rapport.profile.consent;

import dev.rapport.access.Representation;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.consent.ConsentRequest.Choice;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.purpose.Notice;
import dev.rapport.profile.purpose.PurposeDefinition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides whether a choice can become an entry; without any I/O.
 *
 * @param purposes by name
 * @param notices the ones that are valid now
 * @param points the contact points of the customer
 * @param representatives who could act for the customer, as the ledger names them
 * @param evidence what came with the request
 * @param ownWord whether the customer speaks for herself
 */
record ConsentDesk(
        Map<String, PurposeDefinition> purposes,
        List<Notice> notices,
        List<ContactPoint> points,
        Set<String> representatives,
        @Nullable Evidence evidence,
        boolean ownWord,
        Instant now) {

    Draft draft(Choice choice) {
        if (choice.decision().ofWholeCustomer()) {
            return ofWholeCustomer(choice);
        }
        var purpose = purpose(choice);
        requireSteps(choice, purpose);
        requirePast(choice);
        requireContactPoint(choice);
        requireRepresentative(choice);
        var notice = notice(choice);
        return new Draft(
                subject(choice),
                purpose.version(),
                choice.decision(),
                precise(choice.decidedAt()),
                choice.decision().grants() ? expiry(choice, purpose) : null,
                notice.orElse(null),
                requireEvidence(choice));
    }

    private Draft ofWholeCustomer(Choice choice) {
        if (!choice.purpose().equals(Purposes.ALL)) {
            throw ConsentProblems.PURPOSE_UNKNOWN.at("purpose", "must be * for all of her data");
        }
        var subject = new Position.Subject(Purposes.ALL, null, null, null);
        return new Draft(subject, null, choice.decision(), null, null, null, requireEvidence(choice));
    }

    private PurposeDefinition purpose(Choice choice) {
        var purpose = purposes.get(choice.purpose());
        if (purpose == null) {
            throw ConsentProblems.PURPOSE_UNKNOWN.at("purpose", "is not registered");
        }
        if (!purpose.decidable()) {
            throw ConsentProblems.PURPOSE_NOT_DECIDABLE.at(
                    "purpose", "rests on " + purpose.fields().basis());
        }
        return purpose;
    }

    private static void requireSteps(Choice choice, PurposeDefinition purpose) {
        var twoSteps = purpose.fields().doubleOptIn();
        if (twoSteps && choice.decision() == ConsentDecision.GRANTED) {
            throw ConsentProblems.CONFIRMATION_NEEDED.at("decision", "must be REQUESTED");
        }
        if (!twoSteps && choice.decision() == ConsentDecision.REQUESTED) {
            throw ConsentProblems.CONFIRMATION_NOT_NEEDED.at("decision", "must be GRANTED");
        }
        if (choice.decision() == ConsentDecision.REQUESTED && choice.contactPointId() == null) {
            throw ConsentProblems.CONTACT_POINT_MISSING.problem();
        }
    }

    private void requirePast(Choice choice) {
        if (choice.decidedAt() != null && choice.decidedAt().isAfter(now)) {
            throw ConsentProblems.DECIDED_IN_FUTURE.at("decidedAt", "is in the future");
        }
        if (choice.decidedAt() != null && !choice.decidedAt().isAfter(Instant.EPOCH)) {
            throw RequestProblems.INVALID_VALUE.at("decidedAt", "is before 1970");
        }
        if (choice.decidedAt() == null && choice.decision() == ConsentDecision.IMPORTED) {
            throw ConsentProblems.EVIDENCE_MISSING.at("decidedAt", "must say when it was granted");
        }
    }

    private void requireContactPoint(Choice choice) {
        if (choice.contactPointId() != null
                && points.stream().noneMatch(point -> point.id().equals(choice.contactPointId()))) {
            throw ConsentProblems.CONTACT_POINT_UNKNOWN.at("contactPointId", "is not hers");
        }
    }

    private void requireRepresentative(Choice choice) {
        if (!choice.purpose().equals(Representation.PURPOSE)) {
            return;
        }
        if (choice.channel() != null || choice.contactPointId() != null) {
            throw ConsentProblems.REPRESENTATIVE_UNKNOWN.at("channel", "is not for who acts for her");
        }
        if (choice.decision().grants() && !representatives.contains(choice.recipient())) {
            throw ConsentProblems.REPRESENTATIVE_UNKNOWN.at(
                    "recipient", "must be household:<id> or employee:<id> of somebody who is one today");
        }
    }

    private Position.Subject subject(Choice choice) {
        var named = Purposes.recipient(choice.purpose());
        if (named.isPresent() && choice.recipient() != null && !named.get().equals(choice.recipient())) {
            throw ConsentProblems.RECIPIENT_NOT_OF_PURPOSE.at("recipient", "must be " + named.get());
        }
        return new Position.Subject(
                choice.purpose(),
                named.orElse(choice.recipient()),
                choice.channel() == null ? null : choice.channel().name(),
                choice.contactPointId());
    }

    /** What she was shown must be what is said now; what another system showed her is its own to prove. */
    private Optional<Notice> notice(Choice choice) {
        if (!choice.decision().grants() || choice.decision() == ConsentDecision.IMPORTED) {
            return Optional.empty();
        }
        var shown = choice.notice();
        if (shown == null) {
            throw ConsentProblems.NOTICE_MISSING.at("notice", "must name the language and version she was shown");
        }
        return Optional.of(notices.stream()
                .filter(notice ->
                        notice.key().equals(new Notice.Key(choice.purpose(), shown.language(), shown.version())))
                .findFirst()
                .orElseThrow(() -> ConsentProblems.NOTICE_OUTDATED.at("notice", "is not the valid one")));
    }

    private @Nullable Instant expiry(Choice choice, PurposeDefinition purpose) {
        var latest = purpose.expiry(Objects.requireNonNullElse(choice.decidedAt(), now));
        if (choice.expiresAt() != null
                && !choice.expiresAt().isAfter(Objects.requireNonNullElse(choice.decidedAt(), now))) {
            throw ConsentProblems.EXPIRY_IMPOSSIBLE.at("expiresAt", "is not after the decision");
        }
        if (choice.expiresAt() == null) {
            return latest.map(ConsentDesk::precise).orElse(null);
        }
        if (latest.isPresent() && choice.expiresAt().isAfter(latest.get())) {
            throw ConsentProblems.EXPIRY_TOO_LATE.at("expiresAt", "must not be after " + latest.get());
        }
        return precise(choice.expiresAt());
    }

    /** Who is signed in is evidence herself; nobody else can claim what only the ledger can know. */
    private @Nullable Evidence requireEvidence(Choice choice) {
        if (ownWord) {
            return Evidence.of(Evidence.Kind.SIGNED_IN);
        }
        if (evidence == null && (choice.decision().grants() || choice.decision().ofWholeCustomer())) {
            throw ConsentProblems.EVIDENCE_MISSING.at("evidence", "must say how the customer decided");
        }
        if (evidence != null && evidence.kind().ofLedger()) {
            throw RequestProblems.INVALID_VALUE.at("evidence.kind", "is not for callers to claim");
        }
        return evidence;
    }

    private static @Nullable Instant precise(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
