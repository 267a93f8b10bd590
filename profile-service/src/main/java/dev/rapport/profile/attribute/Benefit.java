package dev.rapport.profile.attribute;

import dev.rapport.defaults.web.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One use of what a customer told, for her; written once. */
@Entity
@Table(name = "benefits")
public class Benefit {
    @Id
    private UUID id;

    private UUID customerId;
    private String attribute;
    private String description;
    private Instant deliveredAt;
    private String actor;
    private Instant recordedAt;

    protected Benefit() {}

    Benefit(UUID customerId, DeliveredBenefit delivered, String actor, Instant now) {
        this.id = Ids.fresh();
        this.customerId = customerId;
        this.attribute = delivered.attribute();
        this.description = delivered.description();
        this.deliveredAt = delivered.deliveredAt() == null ? now : delivered.deliveredAt();
        this.actor = actor;
        this.recordedAt = now;
    }

    UUID customerId() {
        return customerId;
    }

    String attribute() {
        return attribute;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID id() {
        return id;
    }
}
