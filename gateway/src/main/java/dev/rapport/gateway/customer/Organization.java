package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.upstream.ProfileRecords;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What belongs to a customer that is an organization. */
@Description("What belongs to a customer that is an organization.")
public final class Organization {
    private final String id;
    private final ProfileRecords.Organization record;
    private final Rollups rollups;

    Organization(String id, ProfileRecords.Organization record, Rollups rollups) {
        this.id = id;
        this.record = record;
        this.rollups = rollups;
    }

    @Id
    @Description("The organization that it belongs to.")
    public @Nullable String getParentId() {
        return record.parentId();
    }

    @Description("The organizations below it, at any depth.")
    public List<Unit> getUnits() {
        return record.units().stream()
                .map(unit -> new Unit(unit.customerId(), unit.parentId(), unit.name()))
                .toList();
    }

    @Description("Who buys for it or for one of its units.")
    public List<Buyer> getBuyers() {
        return record.buyers().stream()
                .map(buyer -> new Buyer(buyer.customerId(), buyer.since(), buyer.until()))
                .toList();
    }

    @Description("How many units and buyers the caller may not know.")
    public int getHidden() {
        return record.hidden();
    }

    @Ignore
    Uni<Rollup> rollup() {
        return rollups.of(id, record);
    }

    /** An organization below another. */
    @Description("An organization below another.")
    public record Unit(
            @Id @Description("The organization, a customer.") @NonNull
            String customerId,

            @Id @Description("What it belongs to.") @NonNull String parentId,
            @Description("Its name.") @NonNull String name) {}

    /** Somebody who buys for her employer. */
    @Description("Somebody who buys for her employer.")
    public record Buyer(
            @Id @Description("Who she is.") @NonNull String customerId,
            @Description("The first day.") @Nullable LocalDate since,

            @Description("The first day on which she does not any more.") @Nullable
            LocalDate until) {}
}
