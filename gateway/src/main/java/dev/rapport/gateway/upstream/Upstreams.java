package dev.rapport.gateway.upstream;

import dev.rapport.gateway.part.GiftRegistry;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.problem.RefusedChange;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Calls to the services, each with a deadline; whatever goes wrong with one becomes a coded problem of its own fields. */
@ApplicationScoped
public class Upstreams {
    private final ProfileApi profile;
    private final HistoryApi interaction;
    private final OfferApi recommendation;
    private final Duration deadline;
    private final Duration reportDeadline;

    Upstreams(
            @RestClient ProfileApi profile,
            @RestClient HistoryApi interaction,
            @RestClient OfferApi recommendation,
            @ConfigProperty(name = "rapport.gateway.upstream.deadline") Duration deadline,
            @ConfigProperty(name = "rapport.gateway.upstream.report-deadline") Duration reportDeadline) {
        this.profile = profile;
        this.interaction = interaction;
        this.recommendation = recommendation;
        this.deadline = deadline;
        this.reportDeadline = reportDeadline;
    }

    public Uni<ProfileRecords.Page> customers(Asking asking, ProfileRecords.Request request) {
        return guarded(
                "profile-service",
                profile.read(new CallHeaders(asking), request).invoke(asking.release()::from));
    }

    public Uni<GiftRegistry> giftRegistry(Asking asking, String id, @Nullable String link) {
        return profile.registry(new CallHeaders(asking), id, link)
                .ifNoItem()
                .after(deadline)
                .fail()
                .invoke(registry -> asking.release().fromAnybody())
                .onFailure()
                .transform(failure -> status(failure) == 404
                        ? GraphProblem.giftRegistryUnknown()
                        : problem("profile-service", failure));
    }

    public Uni<RollupRecords.Rollups> rollups(Asking asking, RollupRecords.Request request) {
        return guarded(
                "interaction-service",
                interaction
                        .rollups(new CallHeaders(asking), request)
                        .invoke(() -> asking.release().from(request)));
    }

    public Uni<HistoryRecords.Histories> histories(Asking asking, HistoryRecords.Request request) {
        return guarded(
                "interaction-service",
                interaction
                        .read(new CallHeaders(asking), request)
                        .invoke(() -> asking.release().from(request)));
    }

    public Uni<HistoryRecords.SourceTotals> totals(Asking asking, String source) {
        return guarded("interaction-service", interaction.totals(new CallHeaders(asking), source), reportDeadline);
    }

    public Uni<OfferRecords.Offers> offers(Asking asking, OfferRecords.Request request) {
        return guarded(
                "recommendation-service",
                recommendation
                        .read(new CallHeaders(asking), request)
                        .invoke(() -> asking.release().from(request)));
    }

    /** Of nobody, so that no decision holds it back. */
    public Uni<OfferRecords.SessionSuggestions> session(Asking asking, OfferRecords.SessionRequest request) {
        return guarded("recommendation-service", recommendation.session(new CallHeaders(asking), request));
    }

    private <T> Uni<T> guarded(String service, Uni<T> call) {
        return guarded(service, call, deadline);
    }

    static <T> Uni<T> guarded(String service, Uni<T> call, Duration deadline) {
        return call.ifNoItem()
                .after(deadline)
                .fail()
                .onFailure(failure -> !(failure instanceof RefusedChange))
                .transform(failure -> problem(service, failure));
    }

    private static GraphProblem problem(String service, Throwable failure) {
        var status = status(failure);
        return switch (status) {
            case 400, 422 -> GraphProblem.invalid("arguments", "An argument breaks its rule.");
            case 403 -> GraphProblem.forbidden();
            case 404 -> GraphProblem.customerUnknown();
            default -> {
                Log.warnf(
                        "%s does not answer: %s %d %s",
                        service, failure.getClass().getSimpleName(), status, failure.getMessage());
                yield GraphProblem.unavailable(service);
            }
        };
    }

    /** Zero where there was no answer. */
    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException answer
                ? answer.getResponse().getStatus()
                : 0;
    }
}
