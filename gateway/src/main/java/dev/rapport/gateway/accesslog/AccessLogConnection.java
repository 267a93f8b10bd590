package dev.rapport.gateway.accesslog;

import dev.rapport.gateway.customer.PageInfo;
import dev.rapport.gateway.upstream.AccessRecords;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of the access log. */
@Description("A page of who asked for a customer's data, the latest first.")
public record AccessLogConnection(
        @Description("The requests of this page.") @NonNull List<@NonNull AccessLogEdge> edges,
        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** A request in a page. */
    @Description("A request in a page.")
    public record AccessLogEdge(
            @Description("The request.") @NonNull AccessLogEntry node) {}

    /** One request that asked for something of her. */
    @Description("One request that asked one of our services for something of her.")
    public record AccessLogEntry(
            @Description("Its id.") @Id @NonNull String id,
            @Description("When.") @NonNull Instant at,

            @Description("What the caller was to her, such as SELF, AGENT, MARKETER or PARTNER.") @NonNull
            String relation,

            @Description("Through which client, such as a partner's.") @NonNull
            String client,

            @Description("Who of ours it was; told to privacy officers only.") @Nullable
            String actor,

            @Description("For which purpose.") @NonNull String purpose,

            @Description("Which of our services answered.") @NonNull
            String service,

            @Description("The categories that were given.") @NonNull
            List<@NonNull String> given,

            @Description("Those that were not, and why.") @NonNull
            List<@NonNull WithheldCategory> withheld,

            @Description("The same for everything that one request asked of several services.") @NonNull
            String correlation) {}

    /** A category that was withheld. */
    @Description("A category that was withheld.")
    public record WithheldCategory(
            @Description("The category.") @NonNull String category,
            @Description("Why.") @NonNull String reason) {}

    static AccessLogConnection of(AccessRecords.Page page) {
        var edges = page.items().stream()
                .map(item -> new AccessLogEdge(entry(item)))
                .toList();
        return new AccessLogConnection(edges, PageInfo.forward(page.next()));
    }

    private static AccessLogEntry entry(AccessRecords.Entry entry) {
        var withheld = entry.withheld().entrySet().stream()
                .map(each -> new WithheldCategory(each.getKey(), each.getValue()))
                .toList();
        return new AccessLogEntry(
                entry.id(),
                entry.at(),
                entry.relation(),
                entry.client(),
                entry.actor(),
                entry.purpose(),
                entry.service(),
                entry.given(),
                withheld,
                entry.correlation());
    }
}
