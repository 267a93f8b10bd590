package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.Relation;
import dev.rapport.profile.history.SaidBy;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Somebody who has come to decide for a customer, or to see what she decided, in one session with the database. */
record Visit(Mutiny.Session session, Caller caller, Relation relation, UUID customer, Instant now) {

    boolean ownWord() {
        return relation == Relation.SELF;
    }

    Author author() {
        return Author.of(ownWord() ? SaidBy.CUSTOMER : SaidBy.STAFF, caller);
    }
}
