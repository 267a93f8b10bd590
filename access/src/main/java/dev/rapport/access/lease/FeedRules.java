package dev.rapport.access.lease;

import dev.rapport.access.consent.ContactListRule;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.PurposeRule;
import java.util.List;

/** What holds for all customers. */
public record FeedRules(
        List<PurposeRule> purposes,
        List<PartnerAgreement> agreements,
        List<RevokedTokens> revoked,
        List<ContactListRule> contactLists) {}
