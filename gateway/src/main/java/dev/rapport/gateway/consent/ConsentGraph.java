package dev.rapport.gateway.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.Customer;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.part.ConsentDecisionInput;
import dev.rapport.gateway.part.ConsentEvidenceInput;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.problem.RefusedChange;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ConsentRecords;
import dev.rapport.gateway.upstream.ConsentUpstream;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The preference centre. */
@GraphQLApi
public class ConsentGraph {
    private final ConsentUpstream consents;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    ConsentGraph(ConsentUpstream consents, RoutingContext request, CallerOfRequest caller) {
        this.consents = consents;
        this.request = request;
        this.caller = caller;
    }

    @Description("Where she stands with every purpose, with the notices to show her; of one customer at a time.")
    public Uni<Consents> consents(
            @Source Customer customer,
            @Name("language")
                    @DefaultValue("en")
                    @Description("Of the notices, BCP 47; where there is none, English.")
                    @Nullable
                    String language) {
        return consents.state(asking(), customer.alone("consents"), language == null ? "en" : language)
                .map(Consents::of);
    }

    @Description("Everything she ever decided, the first decision first; of one customer at a time.")
    public Uni<ConsentConnection> consentHistory(
            @Source Customer customer,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("A cursor of the page before.") @Nullable String after) {
        return consents.history(asking(), customer.alone("consentHistory"), seq(after), Pages.page(first))
                .map(ConsentConnection::of);
    }

    @Query
    @Description("The signed receipt of one decision.")
    public Uni<ConsentReceipt> consentReceipt(
            @Name("customer") @Id @NonNull @Description("Whose decision.") String customer,
            @Name("entry") @Id @NonNull @Description("The id of the decision.") String entry) {
        return consents.receipt(asking(), Pages.uuid("customer", customer), Pages.uuid("entry", entry))
                .map(ConsentReceipt::of);
    }

    @Mutation
    @Description(
            "Records what a customer decides, for one or several purposes at once; answers when it is in effect everywhere.")
    public Uni<DecideConsentsPayload> decideConsents(
            @Name("customer") @Id @NonNull @Description("Who decides.") String customer,
            @Name("decisions") @NonNull @Description("At most 50; all are recorded, or none.")
                    List<@NonNull ConsentDecisionInput> decisions,
            @Name("evidence") @Description("Needed for what somebody else records for her.") @Nullable
                    ConsentEvidenceInput evidence) {
        return consents.decide(
                        asking(), Pages.uuid("customer", customer), new ConsentRecords.Request(decisions, evidence))
                .map(DecideConsentsPayload::of)
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> DecideConsentsPayload.of(refused.error()));
    }

    private Asking asking() {
        return Asking.of(request, caller.get());
    }

    private static long seq(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw GraphProblem.invalidCursor();
        }
        return Long.parseLong(after);
    }
}
