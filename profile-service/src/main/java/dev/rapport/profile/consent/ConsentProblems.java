package dev.rapport.profile.consent;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a decision. */
public enum ConsentProblems implements ProblemType {
    PURPOSE_UNKNOWN(422, "There is no such purpose."),
    PURPOSE_NOT_DECIDABLE(422, "The customer does not decide on this purpose: its basis is a contract or the law."),
    CONFIRMATION_NEEDED(422, "This purpose is granted in two steps: request it, and confirm it at the contact point."),
    CONFIRMATION_NOT_NEEDED(422, "This purpose is granted in one step."),
    DECIDED_IN_FUTURE(422, "A decision cannot have been made in the future."),
    EVIDENCE_MISSING(422, "There must be evidence that the customer decided so."),
    NOTICE_MISSING(422, "A grant must name the notice that the customer was shown."),
    NOTICE_OUTDATED(409, "The customer was shown another notice than the one that is valid now."),
    RECIPIENT_NOT_OF_PURPOSE(422, "The purpose names another recipient."),
    REPRESENTATIVE_UNKNOWN(422, "Only who lives with the customer, or works for it, can act for it."),
    CONTACT_POINT_UNKNOWN(422, "The customer has no such contact point."),
    CONTACT_POINT_MISSING(422, "A grant in two steps must name the contact point at which it is confirmed."),
    EXPIRY_IMPOSSIBLE(422, "A grant cannot end before it begins."),
    EXPIRY_TOO_LATE(422, "A grant for this purpose cannot last so long."),
    DECISION_NOT_YOURS(403, "Such a decision is not this caller's to record."),
    CONFIRMATIONS_OF_THE_DAY_USED(409, "As many confirmations as a day allows were asked for by this customer."),
    ENTRY_UNKNOWN(404, "The customer never decided that."),
    CONFIRMATION_UNKNOWN(404, "There is no such confirmation."),
    CONFIRMATION_OVER(
            409, "The confirmation was used already, or has expired, or the customer has decided otherwise since.");

    private final int status;
    private final String title;

    ConsentProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
