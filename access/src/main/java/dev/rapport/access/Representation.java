package dev.rapport.access;

import dev.rapport.access.LedgerGate.Ruling;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return Arrays.stream(values())
                .filter(kind ->
                        kind.ruling(customer, representative, ledger).reason().permits())
                .map(kind -> kind.relation)
                .findFirst();
    }

    /** Whether somebody is that to a customer, and as of which entry of the ledger. */
    static Ruling ruling(Relation relation, UUID customer, @Nullable UUID representative, LedgerGate ledger) {
        return Stream.ofNullable(representative)
                .flatMap(by -> Arrays.stream(values())
                        .filter(kind -> kind.relation == relation)
                        .map(kind -> kind.ruling(customer, by, ledger)))
                .findFirst()
                .orElse(new Ruling(Reason.NO_RELATION, 0));
    }

    private Ruling ruling(UUID customer, UUID representative, LedgerGate ledger) {
        return ledger.purposes()
                .named(PURPOSE)
                .flatMap(purpose -> ledger.members(representative).stream()
                        .map(by -> ledger.decide(purpose, recipient(by), customer))
                        .reduce((one, other) -> one.reason().permits() ? one : other))
                .orElse(new Ruling(Reason.PURPOSE_UNREGISTERED, 0));
    }
}
