package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Buyer;
import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.part.Unit;
import dev.rapport.gateway.upstream.ProfileRecords;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
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
        return record.units();
    }

    @Description("Who buys for it or for one of its units.")
    public List<Buyer> getBuyers() {
        return record.buyers();
    }

    @Description("How many units and buyers the caller may not know.")
    public int getHidden() {
        return record.hidden();
    }

    @Ignore
    Uni<Rollup> rollup() {
        return rollups.of(id, record);
    }
}
