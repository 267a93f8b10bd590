package dev.rapport.profile.consent.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.access.Category;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.profile.consent.ConsentDecision;
import dev.rapport.profile.consent.ConsentEntryView;
import dev.rapport.profile.consent.Evidence;
import dev.rapport.profile.purpose.Notice;
import dev.rapport.profile.purpose.PurposeVersions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a consent receipt: a header, the record with processing, parties and event, and where the ledger holds it.
 *
 * <p>Members are named as in ISO/IEC TS 27560:2023; the JSON-LD context gives the most important ones their meaning in the Data Privacy
 * Vocabulary, and needs nothing fetched.
 *
 * @see <a href="https://w3id.org/dpv">Data Privacy Vocabulary</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        @JsonProperty("@context") Map<String, String> context,
        @JsonProperty("@type") String type,
        String schemaVersion,
        UUID receiptId,
        Instant receiptTimestamp,
        Record record) {

    /** In an order of its own, so that the same receipt is the same text wherever it is made. */
    private static final Map<String, String> CONTEXT = new TreeMap<>(Map.of(
            "@vocab", "https://w3id.org/dpv#",
            "receipt_id", "@id",
            "pii_principal_id", "https://w3id.org/dpv#hasDataSubject",
            "purpose", "https://w3id.org/dpv#hasPurpose",
            "lawful_basis", "https://w3id.org/dpv#hasLegalBasis",
            "pii_controllers", "https://w3id.org/dpv#hasDataController",
            "recipient_third_parties", "https://w3id.org/dpv#hasRecipient",
            "privacy_notice", "https://w3id.org/dpv#hasNotice",
            "event_time", "http://purl.org/dc/terms/date"));

    /** What was decided about what. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Record(
            UUID recordId,
            UUID piiPrincipalId,
            @Nullable PrivacyNotice privacyNotice,
            List<Processing> piiProcessing,
            List<Party> partyIdentification,
            List<Event> events,
            Ledger ledger) {}

    /** What she was told, word for word. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrivacyNotice(String language, long version, String hash, String text) {}

    /**
     * The use of her data.
     *
     * @param purpose {@code *} where it is about all of her data
     * @param collectionMethod how she decided
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Processing(
            String purpose,
            @Nullable Long purposeVersion,
            @Nullable String purposeDescription,
            @Nullable LegalBasis lawfulBasis,
            @Nullable List<Category> piiInformation,
            List<String> piiControllers,
            @Nullable List<String> recipientThirdParties,
            @Nullable String channel,
            @Nullable UUID contactPoint,
            Evidence.@Nullable Kind collectionMethod,
            String withdrawalMethod) {}

    /** Somebody who is named above. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Party(String partyId, String partyType, String partyName) {}

    /** What happened. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            Instant eventTime,
            Instant recordedTime,
            @Nullable Instant validUntil,
            ConsentDecision eventState,
            String eventType,
            String entityId) {}

    /** Its place in the ledger; the hash stands for this entry and all before it. */
    public record Ledger(long sequence, String hash) {}

    /** What a receipt is made of; purpose and notice are as they were when she decided. */
    record Source(
            UUID customer,
            ConsentEntryView entry,
            PurposeVersions.@Nullable Version purpose,
            @Nullable Notice notice,
            String controller) {}

    static Receipt of(Source source) {
        var entry = source.entry();
        return new Receipt(
                CONTEXT,
                "ConsentReceipt",
                "ISO/IEC TS 27560:2023",
                entry.id(),
                entry.made().recordedAt(),
                new Record(
                        entry.id(),
                        source.customer(),
                        notice(source.notice()),
                        List.of(processing(source)),
                        List.of(new Party("controller", "PII_CONTROLLER", source.controller())),
                        List.of(event(entry)),
                        new Ledger(entry.seq(), entry.proof().hash())));
    }

    private static @Nullable PrivacyNotice notice(@Nullable Notice notice) {
        return notice == null
                ? null
                : new PrivacyNotice(notice.key().language(), notice.key().version(), notice.hash(), notice.text());
    }

    private static Processing processing(Source source) {
        var use = source.entry().use();
        var purpose = source.purpose();
        var evidence = source.entry().proof().evidence();
        return new Processing(
                use.purpose(),
                use.purposeVersion(),
                purpose == null ? null : purpose.description(),
                purpose == null ? null : purpose.basis(),
                purpose == null ? null : purpose.categories(),
                List.of("controller"),
                use.recipient() == null ? null : List.of(use.recipient()),
                use.channel(),
                use.contactPointId(),
                evidence == null ? null : evidence.kind(),
                "POST /v1/customers/" + source.customer() + "/consents");
    }

    private static Event event(ConsentEntryView entry) {
        var made = entry.made();
        return new Event(
                made.decidedAt(),
                made.recordedAt(),
                made.expiresAt(),
                entry.decision(),
                entry.decision().grants() ? "EXPLICIT_CONSENT" : "DECISION",
                made.saidBy().name());
    }
}
