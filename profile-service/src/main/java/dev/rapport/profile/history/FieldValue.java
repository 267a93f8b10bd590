package dev.rapport.profile.history;

import dev.rapport.access.Category;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value that a field was said to have; written once. */
@Entity
@Table(name = "field_values")
public class FieldValue {
    @Id
    private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String field;
    private @Nullable String value;

    @Enumerated(EnumType.STRING)
    private SaidBy saidBy;

    private String actor;
    private @Nullable String client;
    private @Nullable String reason;
    private boolean stands;
    private Instant at;

    protected FieldValue() {}

    FieldValue(UUID id, UUID customerId, Category category, Claim claim, Saying saying) {
        this.id = id;
        this.customerId = customerId;
        this.category = category;
        this.field = claim.field();
        this.value = claim.value();
        this.stands = claim.stands();
        this.saidBy = saying.saidBy();
        this.reason = saying.reason();
        this.actor = saying.caller().subject();
        this.client = saying.caller().client();
        this.at = saying.at();
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String field() {
        return field;
    }

    SaidBy saidBy() {
        return saidBy;
    }

    Instant at() {
        return at;
    }

    LastSaid lastSaid() {
        return new LastSaid(customerId, field, saidBy == SaidBy.IMPORT, at);
    }

    FieldValueView view() {
        return new FieldValueView(field, value, saidBy, actor, client, reason, stands, at);
    }
}
