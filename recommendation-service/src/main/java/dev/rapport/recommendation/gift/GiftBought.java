package dev.rapport.recommendation.gift;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service reads of something that was bought from somebody's gift registry.
 *
 * @param customerId who gives it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GiftBought(UUID customerId, UUID itemId, String sku) {
    static final String TYPE = "rapport.profile.gift.bought.v1";
}
