package dev.rapport.profile.contact;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a contact point or an address. */
public enum ContactProblems implements ProblemType {
    CONTACT_POINT_KNOWN(409, "The customer has this contact point already, at the same time."),
    PRIMARY_OVERLAPS(409, "Two would be primary for the same purpose on the same day."),
    CODE_TOO_SOON(409, "A code was asked for less than a minute ago."),
    CODES_OF_THE_DAY_USED(
            409, "As many codes as a day allows were asked for by this customer or sent to this address."),
    CODE_WRONG(422, "This is not the code that was sent."),
    CODE_EXPIRED(409, "There is no code to be confirmed: none was sent, or it has expired, or it was tried too often.");

    private final int status;
    private final String title;

    ContactProblems(int status, String title) {
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
