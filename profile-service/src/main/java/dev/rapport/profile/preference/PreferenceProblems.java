package dev.rapport.profile.preference;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a contact preference. */
public enum PreferenceProblems implements ProblemType {
    CONTEXT_UNKNOWN(422, "No such context is defined."),
    PREFERENCE_CONTRADICTS_ITSELF(422, "A method is both wanted and never to be used."),
    PREFERENCE_KNOWN(409, "The customer has a preference for this context already; it can be changed.");

    private final int status;
    private final String title;

    PreferenceProblems(int status, String title) {
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
