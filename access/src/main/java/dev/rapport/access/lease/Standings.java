package dev.rapport.access.lease;

import dev.rapport.access.consent.ContactListRule;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** Where every customer stands who has ever decided anything; who is not here has said nothing. */
@ApplicationScoped
public class Standings {
    private static final int REMEMBERED = 10_000;

    private final Clusters clusters;
    private final Map<UUID, Standing> byCustomer = new ConcurrentHashMap<>();
    /** The newest in front. */
    private final Deque<Standing> latest = new ConcurrentLinkedDeque<>();

    private volatile Purposes purposes = Purposes.NONE;
    private volatile Map<String, PartnerAgreement> agreements = Map.of();
    private volatile List<ContactListRule> contactLists = List.of();
    private volatile Map<String, Instant> revoked = Map.of();
    private volatile long seq;
    private volatile long forgotten;
    private volatile int resets;
    private int remembered;

    Standings(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Of customers who are one person whatever any of them refuses is refused. */
    public Standing of(UUID customer) {
        return clusters.members(customer).stream()
                .map(byCustomer::get)
                .filter(Objects::nonNull)
                .reduce(Standing::merge)
                .orElseGet(() -> Standing.silent(customer));
    }

    public Purposes purposes() {
        return purposes;
    }

    /** What was agreed with the partner who has this client. */
    public Optional<PartnerAgreement> agreement(String client) {
        return Optional.ofNullable(agreements.get(client));
    }

    /** Whether a token that was given out then to this subject or client has been revoked. */
    boolean revokes(String name, Instant issued) {
        var before = revoked.get(name);
        return before != null && !issued.isAfter(before);
    }

    /** Whether somebody could be on a list that is not known well enough. */
    boolean listIsOld(String purpose, String channel, Instant now) {
        return contactLists.stream().anyMatch(list -> list.forbids(purpose, channel, now));
    }

    /** The last entry of the ledger that is known here. */
    public long seq() {
        return seq;
    }

    /**
     * Who has decided anything after this entry, or was merged or taken apart, with all who are the same person now.
     *
     * @return nothing where that is so long ago that it is not known any more
     */
    public Optional<Set<UUID>> changedSince(long entry) {
        return entry < forgotten
                ? Optional.empty()
                : Optional.of(latest.stream()
                        .takeWhile(standing -> standing.seq() > entry)
                        .flatMap(standing -> clusters.members(standing.customer()).stream())
                        .collect(Collectors.toSet()));
    }

    /** Called by one poll after the other. */
    void apply(List<Standing> standings, long upTo) {
        standings.forEach(this::put);
        seq = upTo;
    }

    private void put(Standing standing) {
        var unused = byCustomer.put(standing.customer(), standing);
        clusters.put(standing.customer(), standing.survivor());
        latest.addFirst(standing);
        if (++remembered > REMEMBERED) {
            remembered--;
            forgotten = latest.removeLast().seq();
        }
    }

    void become(FeedRules rules) {
        purposes = new Purposes(rules.purposes());
        agreements = rules.agreements().stream().collect(Collectors.toMap(PartnerAgreement::client, each -> each));
        contactLists = List.copyOf(rules.contactLists());
        revoked = rules.revoked().stream().collect(Collectors.toMap(RevokedTokens::name, RevokedTokens::issuedBefore));
    }

    /** How often everything was forgotten, because the ledger had another past; numbers of before mean nothing then. */
    public int resets() {
        return resets;
    }

    void forget() {
        resets++;
        byCustomer.clear();
        clusters.forget();
        latest.clear();
        remembered = 0;
        forgotten = 0;
        seq = 0;
    }
}
