package dev.rapport.profile.purpose;

import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What personal data may be used for. */
@Entity
@Table(name = "purposes")
public class PurposeDefinition extends Definition<PurposeFields> {
    @Embedded
    private PurposeFields fields;

    protected PurposeDefinition() {}

    PurposeDefinition(String name, PurposeFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public PurposeFields fields() {
        return fields;
    }

    @Override
    protected void become(PurposeFields changed) {
        fields = changed;
    }

    public PurposeRule rule() {
        return new PurposeRule(
                name(), version(), fields.basis(), Set.copyOf(fields.categories()), fields.permittedInSilence());
    }

    /** Whether a customer decides on it at all. */
    public boolean decidable() {
        return fields.basis() == LegalBasis.CONSENT || fields.basis() == LegalBasis.LEGITIMATE_INTEREST;
    }

    /** When a grant of this time ends by itself. */
    public Optional<Instant> expiry(Instant granted) {
        return Optional.ofNullable(fields.expiresAfterDays()).map(days -> granted.plus(Duration.ofDays(days)));
    }
}
