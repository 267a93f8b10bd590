package dev.rapport.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** As what a customer lets another one act for her: she grants it in the ledger, to a recipient of this kind, and takes it back there. */
public enum Representation {
    /** Somebody of her household. */
    HOUSEHOLD(Relation.HOUSEHOLD_DELEGATE),
    /** Somebody who works for the organization that the customer is. */
    EMPLOYEE(Relation.EMPLOYEE);

    /** The purpose under which it is granted. */
    public static final String PURPOSE = "representation";

    private final Relation relation;

    Representation(Relation relation) {
        this.relation = relation;
    }

    /** How the ledger names the one who represents. */
    public String recipient(UUID representative) {
        return name().toLowerCase(Locale.ROOT) + ":" + representative;
    }

    /** What somebody is to a customer whom she represents; nothing where she does not, or where the ledger is not known well enough now. */
    static Optional<Relation> between(UUID customer, UUID representative, LedgerGate ledger) {
        return ledger.purposes()
                .named(PURPOSE)
                .flatMap(purpose -> Arrays.stream(values())
                        .filter(kind -> ledger.decide(purpose, kind.recipient(representative), customer)
                                .reason()
                                .permits())
                        .map(kind -> kind.relation)
                        .findFirst());
    }
}
