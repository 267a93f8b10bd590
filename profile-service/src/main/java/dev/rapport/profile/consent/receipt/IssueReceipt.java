package dev.rapport.profile.consent.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.Caller;
import dev.rapport.profile.consent.ConsentEntryView;
import dev.rapport.profile.consent.ReadConsents;
import dev.rapport.profile.purpose.Notice;
import dev.rapport.profile.purpose.PurposeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the receipt of a decision out of what was valid when it was made; asked again it is the same, letter by letter. */
@ApplicationScoped
class IssueReceipt {
    private final ReadConsents readConsents;
    private final PurposeVersions purposes;
    private final ReceiptKey key;
    private final ObjectMapper json;
    private final String controller;

    IssueReceipt(
            ReadConsents readConsents,
            PurposeVersions purposes,
            ReceiptKey key,
            ObjectMapper json,
            @ConfigProperty(name = "rapport.profile.receipt.controller") String controller) {
        this.readConsents = readConsents;
        this.purposes = purposes;
        this.key = key;
        this.json = json;
        this.controller = controller;
    }

    Uni<SignedReceipt> issue(Caller caller, UUID customer, UUID entry) {
        return readConsents
                .entry(caller, customer, entry, (session, view) -> source(session, customer, view))
                .map(source -> signed(Receipt.of(source)));
    }

    private Uni<Receipt.Source> source(Mutiny.Session session, UUID customer, ConsentEntryView entry) {
        return purpose(session, entry)
                .chain(purpose -> notice(session, entry)
                        .map(notice -> new Receipt.Source(
                                customer, entry, purpose.orElse(null), notice.orElse(null), controller)));
    }

    private Uni<Optional<PurposeVersions.Version>> purpose(Mutiny.Session session, ConsentEntryView entry) {
        var use = entry.use();
        return use.purposeVersion() == null
                ? Uni.createFrom().item(Optional.empty())
                : purposes.at(session, use.purpose(), use.purposeVersion());
    }

    private static Uni<Optional<Notice>> notice(Mutiny.Session session, ConsentEntryView entry) {
        var shown = entry.proof().notice();
        if (shown == null || shown.language() == null || shown.version() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var named = new Notice.Key(entry.use().purpose(), shown.language(), shown.version());
        return session.find(Notice.class, named).map(Optional::ofNullable);
    }

    private SignedReceipt signed(Receipt receipt) {
        try {
            return new SignedReceipt(receipt, key.sign(json.writeValueAsString(receipt)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written as JSON", e);
        }
    }
}
