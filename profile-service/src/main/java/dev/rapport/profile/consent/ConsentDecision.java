package dev.rapport.profile.consent;

import dev.rapport.access.consent.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry of the ledger says happened. */
public enum ConsentDecision {
    /** A grant was asked for that must be confirmed; it says nothing yet. */
    REQUESTED(null),
    GRANTED(Verdict.GRANTED),
    /** The grant that was requested, confirmed at the contact point it is for. */
    CONFIRMED(Verdict.GRANTED),
    DENIED(Verdict.DENIED),
    WITHDRAWN(Verdict.WITHDRAWN),
    OBJECTED(Verdict.OBJECTED),
    /** A grant has ended by itself. */
    EXPIRED(Verdict.EXPIRED),
    /** Another system says that she once granted it; it gives way to whatever she said herself, whenever that was. */
    IMPORTED(Verdict.GRANTED),
    /** Her contact point is on a do-not-contact list that somebody else keeps. */
    LISTED(Verdict.LISTED),
    UNLISTED(Verdict.UNLISTED),
    /** Her data is only kept until a dispute is settled (GDPR Art. 18). */
    RESTRICTED(Verdict.RESTRICTED),
    UNRESTRICTED(Verdict.UNRESTRICTED),
    /** She was found to be another customer too; it says nothing by itself. */
    MERGED(null),
    UNMERGED(null);

    private final @Nullable Verdict verdict;

    ConsentDecision(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** Whether it permits something, and so needs proof. */
    public boolean grants() {
        return verdict == Verdict.GRANTED || this == REQUESTED;
    }

    /** Whether it takes back, or never gives, what a purpose needs. */
    boolean refuses() {
        return this == DENIED || this == WITHDRAWN || this == OBJECTED;
    }

    /** Whether a person says it for all the customers that she is; the others are about what belongs to one of them. */
    boolean ofPerson() {
        return switch (this) {
            case GRANTED, CONFIRMED, DENIED, WITHDRAWN, OBJECTED, RESTRICTED, UNRESTRICTED -> true;
            case REQUESTED, EXPIRED, IMPORTED, LISTED, UNLISTED, MERGED, UNMERGED -> false;
        };
    }

    boolean ofWholeCustomer() {
        return this == RESTRICTED || this == UNRESTRICTED;
    }
}
