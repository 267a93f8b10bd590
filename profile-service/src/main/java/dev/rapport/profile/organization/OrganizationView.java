package dev.rapport.profile.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization with what belongs to it, as this caller may see it.
 *
 * @param units the organizations below it, at any depth
 * @param buyers who buys for it or for one of its units, and when
 * @param hidden how many units and buyers the caller may not know
 * @param complete false where there are more units or buyers than can be answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationView(
        @Nullable UUID parentId, List<Unit> units, List<Buyer> buyers, int hidden, boolean complete) {

    /** An organization below another. */
    public record Unit(UUID customerId, UUID parentId, String name) {}

    /** Somebody who buys for her employer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Buyer(
            UUID customerId,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}
}
