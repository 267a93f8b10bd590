package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Verdict;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.history.SaidBy;
import dev.rapport.profile.purpose.Notice;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One decision in the ledger, chained to the one before it. */
@Entity
@Immutable
@Table(name = "consent_entries")
public class ConsentEntry {
    @Id
    private Long seq;

    private UUID id;
    private UUID customerId;
    private String purpose;
    private @Nullable Long purposeVersion;
    private @Nullable String recipient;
    private @Nullable String channel;
    private @Nullable UUID contactPointId;

    @Enumerated(EnumType.STRING)
    private ConsentDecision decision;

    private Instant decidedAt;
    private Instant recordedAt;
    private @Nullable Instant expiresAt;
    private @Nullable String noticeLanguage;
    private @Nullable Long noticeVersion;
    private @Nullable String noticeHash;

    @Enumerated(EnumType.STRING)
    private Evidence.@Nullable Kind evidenceKind;

    private @Nullable String evidenceReference;

    @Enumerated(EnumType.STRING)
    private SaidBy saidBy;

    private String actor;
    private String client;
    private String previousHash;
    private String hash;

    protected ConsentEntry() {}

    ConsentEntry(ChainLink previous, UUID customer, Draft draft, Author author, Instant now) {
        seq = previous.seq() + 1;
        id = Ids.fresh();
        customerId = customer;
        purpose = draft.subject().purpose();
        purposeVersion = draft.purposeVersion();
        recipient = draft.subject().recipient();
        channel = draft.subject().channel();
        contactPointId = draft.subject().contactPoint();
        decision = draft.decision();
        decidedAt = Objects.requireNonNullElse(draft.decidedAt(), now);
        recordedAt = now;
        expiresAt = draft.expiresAt();
        if (draft.notice() != null) {
            noticeLanguage = draft.notice().key().language();
            noticeVersion = draft.notice().key().version();
            noticeHash = draft.notice().hash();
        }
        if (draft.evidence() != null) {
            evidenceKind = draft.evidence().kind();
            evidenceReference = draft.evidence().reference();
        }
        saidBy = author.saidBy();
        actor = author.actor().subject();
        client = author.actor().client();
        previousHash = previous.hash();
        hash = contentHash();
    }

    /** Where the next entry is chained to. */
    ChainLink link() {
        return new ChainLink(seq, hash);
    }

    /** Whether it follows this link and is as it was written. */
    boolean follows(ChainLink previous) {
        return seq == previous.seq() + 1 && previousHash.equals(previous.hash()) && hash.equals(contentHash());
    }

    private String contentHash() {
        return ChainLink.hash(Arrays.asList(
                previousHash,
                seq,
                id,
                customerId,
                purpose,
                purposeVersion,
                recipient,
                channel,
                contactPointId,
                decision,
                decidedAt,
                recordedAt,
                expiresAt,
                noticeLanguage,
                noticeVersion,
                noticeHash,
                evidenceKind,
                evidenceReference,
                saidBy,
                actor,
                client));
    }

    Said said() {
        return new Said(subject(), decision, decidedAt, expiresAt);
    }

    Position.Subject subject() {
        return new Position.Subject(purpose, recipient, channel, contactPointId);
    }

    /** Whether it takes back what another asks for. */
    boolean refuses(ConsentEntry other) {
        return decision.refuses()
                && Purposes.covers(purpose, other.purpose)
                && (recipient == null || recipient.equals(other.recipient))
                && (channel == null || channel.equals(other.channel))
                && (contactPointId == null || contactPointId.equals(other.contactPointId));
    }

    /** Whether it permits something that was not permitted. */
    boolean permits() {
        return decision.verdict()
                .filter(verdict -> verdict == Verdict.GRANTED || verdict == Verdict.UNRESTRICTED)
                .isPresent();
    }

    /** The customer who said it for this one too, because they were one person. */
    Optional<UUID> sharedBy() {
        return evidenceKind == Evidence.Kind.SAME_PERSON
                ? Optional.of(UUID.fromString(Objects.requireNonNull(evidenceReference)))
                : Optional.empty();
    }

    /** Whether she said it on a consent screen of ours; others may have screens of their own, of which they give evidence. */
    boolean ofScreen() {
        return evidenceKind == Evidence.Kind.CONSENT_SCREEN && client.equals(Author.SCREEN);
    }

    /** Whether it is about this use by this partner, or about more. */
    boolean reaches(String use, String partner) {
        return Purposes.covers(purpose, use) && (recipient == null || recipient.equals(partner));
    }

    /** Whether her browser said it for her. */
    boolean ofBrowser() {
        return evidenceKind == Evidence.Kind.BROWSER_SIGNAL;
    }

    /** A grant lasts as long as it would have, had it been given at another time. */
    @Nullable
    Instant expiryFrom(Instant granted) {
        return expiresAt == null ? null : granted.plus(Duration.between(decidedAt, expiresAt));
    }

    /** The notice that she was shown; only what she granted names one. */
    Notice.Key notice() {
        return new Notice.Key(purpose, Objects.requireNonNull(noticeLanguage), Objects.requireNonNull(noticeVersion));
    }

    @Nullable
    Long purposeVersion() {
        return purposeVersion;
    }

    ConsentDecision decision() {
        return decision;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long seq() {
        return seq;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    ConsentEntryView view() {
        var notice = noticeHash == null ? null : new ConsentEntryView.Shown(noticeLanguage, noticeVersion, noticeHash);
        var evidence = evidenceKind == null ? null : new Evidence(evidenceKind, evidenceReference);
        var use = new ConsentEntryView.Use(purpose, purposeVersion, recipient, channel, contactPointId);
        var made = new ConsentEntryView.Made(decidedAt, recordedAt, expiresAt, saidBy, client);
        return new ConsentEntryView(id, seq, decision, use, made, new ConsentEntryView.Proof(notice, evidence, hash));
    }
}
