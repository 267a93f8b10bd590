package dev.rapport.profile.definition;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a definition. */
public enum DefinitionProblems implements ProblemType {
    DEFINITION_UNKNOWN(404, "Nothing is defined under this name.");

    private final int status;
    private final String title;

    DefinitionProblems(int status, String title) {
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
