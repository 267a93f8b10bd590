package dev.rapport.access.lease;

import dev.rapport.access.LedgerGate;
import dev.rapport.access.Reason;
import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides from what this process knows of the ledger, and only while its lease holds. */
@ApplicationScoped
class LedgerOfReplica implements LedgerGate {
    private final Standings standings;
    private final Clusters clusters;
    private final Lease lease;
    private final Clock clock;

    LedgerOfReplica(Standings standings, Clusters clusters, Lease lease, Clock clock) {
        this.standings = standings;
        this.clusters = clusters;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public Purposes purposes() {
        return standings.purposes();
    }

    @Override
    public Optional<PartnerAgreement> agreement(String client) {
        return standings.agreement(client);
    }

    @Override
    public List<UUID> members(UUID customer) {
        return clusters.members(customer);
    }

    /** The number is read first: what is decided may be newer than it says, never older. */
    @Override
    public Ruling decide(PurposeRule purpose, @Nullable String recipient, UUID customer) {
        var seq = standings.seq();
        var question = Question.reading(purpose.name(), recipient, clock.instant());
        var standing = standings.of(customer);
        var reason = ConsentRules.decide(purpose, standing, question);
        if (!lease.valid()) {
            return new Ruling(Reason.STALE, seq);
        }
        return reason.permits()
                ? new Ruling(reason, ConsentRules.obligations(purpose, standing, question), seq)
                : new Ruling(reason, seq);
    }

    @Override
    public Ruling contact(
            PurposeRule purpose,
            @Nullable String recipient,
            UUID customer,
            String channel,
            @Nullable UUID contactPoint) {
        var seq = standings.seq();
        var now = clock.instant();
        var question = new Question(purpose.name(), recipient, channel, contactPoint, now);
        var reason = ConsentRules.decide(purpose, standings.of(customer), question);
        var unsure = !lease.valid() || reason.permits() && standings.listIsOld(purpose.name(), channel, now);
        return new Ruling(unsure ? Reason.STALE : reason, seq);
    }

    @Override
    public boolean unchangedSince(long seq) {
        return standings.resets() == 0 && standings.seq() <= seq && lease.valid();
    }
}
