package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Actor;
import dev.rapport.profile.history.SaidBy;

/** On whose word an entry is made, and who made it. */
record Author(SaidBy saidBy, Actor actor) {
    /** The ledger itself, when time has passed. */
    static final Author CLOCK = new Author(SaidBy.STAFF, new Actor("profile-service", "profile-service"));

    /** Whoever holds the link that was sent to the customer's contact point. */
    static final Author LINK = new Author(SaidBy.CUSTOMER, new Actor("confirmation-link", "confirmation-link"));

    /** Through which what is said on consent screens comes; no client of an API has this name. */
    static final String SCREEN = "keycloak";

    static Author ofScreen(String subject) {
        return new Author(SaidBy.CUSTOMER, new Actor(subject, SCREEN));
    }

    static Author of(SaidBy saidBy, Caller caller) {
        return new Author(saidBy, caller.actor());
    }
}
