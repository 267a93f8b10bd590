package dev.rapport.profile.registry;

import dev.rapport.defaults.web.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody bought a gift; written once, and known to nobody but the giver and us. */
@Entity
@Table(name = "gift_purchases")
public class GiftPurchase {
    @Id
    private UUID id;

    private UUID itemId;
    private UUID buyerId;
    private String sku;
    private int quantity;
    private Instant at;

    protected GiftPurchase() {}

    GiftPurchase(GiftItem item, UUID buyerId, int quantity, Instant at) {
        this.id = Ids.fresh();
        this.itemId = item.id();
        this.buyerId = buyerId;
        this.sku = item.fields().sku();
        this.quantity = quantity;
        this.at = at;
    }

    UUID id() {
        return id;
    }
}
