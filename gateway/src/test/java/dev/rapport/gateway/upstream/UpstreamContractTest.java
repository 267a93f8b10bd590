package dev.rapport.gateway.upstream;

import dev.rapport.gateway.part.CustomerComparison;
import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.part.GiftRegistry;
import dev.rapport.gateway.part.Merge;
import dev.rapport.testkit.ReadContract;
import org.junit.jupiter.api.Test;

/** Whatever this gateway reads of a service must stand in that service's contract. */
class UpstreamContractTest {

    @Test
    void profileAnswersWhatIsRead() {
        ReadContract.rest("profile-service")
                .takes("post", "/v1/customer-views", ProfileRecords.Request.class)
                .answers("post", "/v1/customer-views", ProfileRecords.Page.class)
                .answers("get", "/v1/gift-registries/{registry}", GiftRegistry.class)
                .answers("get", "/v1/customers/{customer}/consents", ConsentRecords.Consents.class)
                .takes("post", "/v1/customers/{customer}/consents", ConsentRecords.Request.class)
                .answers("post", "/v1/customers/{customer}/consents", ConsentRecords.Decided.class)
                .answers("get", "/v1/customers/{customer}/consent-entries", ConsentRecords.History.class)
                .answers("get", "/v1/customers/{customer}/access-log", AccessRecords.Page.class);
    }

    @Test
    void profileAnswersWhatStewardsAskAndDecide() {
        ReadContract.rest("profile-service")
                .answers("get", "/v1/duplicates", IdentityRecords.DuplicatePage.class)
                .takes("put", "/v1/duplicates/{id}/decision", IdentityRecords.Decision.class)
                .answers("put", "/v1/duplicates/{id}/decision", Duplicate.class)
                .answers("get", "/v1/customer-comparisons", CustomerComparison.class)
                .answers("get", "/v1/merges", IdentityRecords.MergePage.class)
                .takes("post", "/v1/merges", IdentityRecords.MergeRequest.class)
                .answers("post", "/v1/merges", Merge.class)
                .takes("post", "/v1/merges/{id}/undo", IdentityRecords.UndoRequest.class)
                .answers("post", "/v1/merges/{id}/undo", Merge.class);
    }

    @Test
    void interactionAnswersWhatIsRead() {
        ReadContract.rest("interaction-service")
                .takes("post", "/v1/customer-histories", HistoryRecords.Request.class)
                .answers("post", "/v1/customer-histories", HistoryRecords.Histories.class)
                .takes("post", "/v1/rollups", RollupRecords.Request.class)
                .answers("post", "/v1/rollups", RollupRecords.Rollups.class)
                .answers("get", "/v1/order-totals", HistoryRecords.SourceTotals.class);
    }

    @Test
    void recommendationAnswersWhatIsRead() {
        ReadContract.rest("recommendation-service")
                .takes("post", "/v1/customer-offers", OfferRecords.Request.class)
                .answers("post", "/v1/customer-offers", OfferRecords.Offers.class)
                .takes("post", "/v1/session-suggestions", OfferRecords.SessionRequest.class)
                .answers("post", "/v1/session-suggestions", OfferRecords.SessionSuggestions.class)
                .takes("put", "/v1/customers/{customer}/item-feedback/{sku}", OfferRecords.Feedback.class)
                .answers("put", "/v1/customers/{customer}/item-feedback/{sku}", OfferRecords.Feedback.class)
                .takes("put", "/v1/actions/{action}/reaction", OfferRecords.Reaction.class)
                .answers("put", "/v1/actions/{action}/reaction", OfferRecords.Reaction.class);
    }
}
