package dev.rapport.gateway.upstream;

import dev.rapport.gateway.part.CustomerComparison;
import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.part.Merge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Calls about who is one person. */
@ApplicationScoped
public class IdentityUpstream {
    private static final String SERVICE = "profile-service";

    private final IdentityApi api;
    private final Refusals refusals;
    private final Duration deadline;
    private final Duration changeDeadline;

    IdentityUpstream(
            @RestClient IdentityApi api,
            Refusals refusals,
            @ConfigProperty(name = "rapport.gateway.upstream.deadline") Duration deadline,
            @ConfigProperty(name = "rapport.gateway.upstream.change-deadline") Duration changeDeadline) {
        this.api = api;
        this.refusals = refusals;
        this.deadline = deadline;
        this.changeDeadline = changeDeadline;
    }

    /** Without values, so that no decision of theirs holds it back. */
    public Uni<IdentityRecords.DuplicatePage> duplicates(
            Asking asking, String state, @Nullable String customer, @Nullable String after, int limit) {
        return Upstreams.guarded(
                SERVICE, api.duplicates(new CallHeaders(asking), state, customer, limit, after), deadline);
    }

    public Uni<IdentityRecords.MergePage> merges(
            Asking asking, @Nullable String customer, @Nullable String after, int limit) {
        return Upstreams.guarded(SERVICE, api.merges(new CallHeaders(asking), customer, limit, after), deadline);
    }

    public Uni<CustomerComparison> compare(Asking asking, String one, String other) {
        return Upstreams.guarded(SERVICE, api.compare(new CallHeaders(asking), one, other), deadline)
                .invoke(() -> asking.release().from(List.of(one, other)));
    }

    public Uni<Merge> merge(Asking asking, IdentityRecords.MergeRequest request) {
        return changed(api.merge(new CallHeaders(asking), request));
    }

    public Uni<Merge> undo(Asking asking, String merge, @Nullable String note) {
        return changed(api.undo(new CallHeaders(asking), merge, new IdentityRecords.UndoRequest(note)));
    }

    public Uni<Duplicate> decide(Asking asking, String duplicate, int version, IdentityRecords.Decision decision) {
        return changed(api.decide(new CallHeaders(asking), duplicate, "\"" + version + "\"", decision));
    }

    private <T> Uni<T> changed(Uni<T> call) {
        return Upstreams.guarded(SERVICE, refusals.told(call), changeDeadline);
    }
}
