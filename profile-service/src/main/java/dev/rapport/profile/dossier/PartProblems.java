package dev.rapport.profile.dossier;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a part of a customer, whatever part it is. */
public enum PartProblems implements ProblemType {
    PART_UNKNOWN(404, "This customer has no such part."),
    REMOVED_BY_CUSTOMER(409, "The customer has removed this; only she or our staff can bring it back."),
    OUTRANKED(409, "What a better source has said cannot be removed by this one."),
    TOO_MANY_PARTS(422, "The customer has as many parts of this kind as can be kept."),
    OF_OTHER_KIND(422, "Only a person lives in a household and has an employer, and only an organization employs."),
    PERIOD_IMPOSSIBLE(422, "A period ends before it begins.");

    private final int status;
    private final String title;

    PartProblems(int status, String title) {
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
