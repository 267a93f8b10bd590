package dev.rapport.profile.identifier;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an identifier. */
public enum IdentifierProblems implements ProblemType {
    IDENTIFIER_INVALID(422, "An identifier has an unknown type or a value that its type does not allow."),
    TOO_MANY_IDENTIFIERS(422, "A customer cannot have so many identifiers of one type."),
    IDENTIFIER_TAKEN(409, "An identifier already names another customer.");

    private final int status;
    private final String title;

    IdentifierProblems(int status, String title) {
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
