package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.consent.Standing;
import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.purpose.Notice;
import dev.rapport.profile.purpose.NoticeView;
import dev.rapport.profile.purpose.Notices;
import dev.rapport.profile.purpose.PurposeDefinition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers where a customer stands and how she came there, to herself and to those who record for her. */
@ApplicationScoped
public class ReadConsents {
    private static final String DEFAULT_LANGUAGE = "en";

    /** What one said for all who are the same person is shown once, and that they are is no decision of hers. */
    private static final String OWN = " and (evidenceKind is null or evidenceKind <> MERGE"
            + " and (evidenceKind <> SAME_PERSON or evidenceReference not in :same"
            + " and decision not in (GRANTED, CONFIRMED, UNRESTRICTED)))";

    private final ConsentDoor door;
    private final Notices notices;
    private final Clusters clusters;

    ReadConsents(ConsentDoor door, Notices notices, Clusters clusters) {
        this.clusters = clusters;
        this.door = door;
        this.notices = notices;
    }

    /**
     * Everything a customer can decide, and has.
     *
     * @param seq the entry that changed it last; 0 where she has decided nothing
     * @param restricted whether her data is only kept, for whatever purpose
     */
    public record Consents(UUID customerId, long seq, boolean restricted, List<ConsentState> purposes) {}

    /** Decisions in the order in which they were recorded, and after which the next page begins. */
    public record History(
            List<ConsentEntryView> items,
            @org.jspecify.annotations.Nullable Long next) {}

    Uni<Consents> state(Caller caller, UUID customer, String language) {
        return door.read(caller, customer, visit -> state(visit, language));
    }

    private Uni<Consents> state(Visit visit, String language) {
        return PersonHistory.of(visit.session(), visit.customer())
                .map(PersonHistory::standing)
                .chain(standing -> purposes(visit)
                        .chain(purposes ->
                                shown(visit, language).map(shown -> state(visit, standing, purposes, shown))));
    }

    private static Uni<List<PurposeDefinition>> purposes(Visit visit) {
        return visit.session()
                .createQuery("from PurposeDefinition order by name", PurposeDefinition.class)
                .getResultList();
    }

    private Uni<List<Notice>> shown(Visit visit, String language) {
        return notices.latest(visit.session()).map(all -> in(language, all));
    }

    Uni<History> history(Caller caller, UUID customer, long after, int limit) {
        return door.read(
                caller,
                customer,
                visit -> entries(visit.session(), customer, after, limit + 1).map(found -> page(found, limit)));
    }

    private Uni<List<ConsentEntry>> entries(Mutiny.Session session, UUID customer, long after, int most) {
        return session.createQuery(
                        "from ConsentEntry where customerId in :customers and seq > :after" + OWN + " order by seq",
                        ConsentEntry.class)
                .setParameter("customers", clusters.members(customer))
                .setParameter("same", same(customer))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private List<String> same(UUID customer) {
        return clusters.members(customer).stream().map(UUID::toString).toList();
    }

    /** One decision, and what somebody makes of it in the same session. */
    public <T> Uni<T> entry(
            Caller caller,
            UUID customer,
            UUID id,
            BiFunction<Mutiny.Session, ConsentEntryView, Uni<? extends T>> work) {
        return door.read(
                caller,
                customer,
                visit -> visit.session()
                        .createQuery(
                                "from ConsentEntry where id = :id and customerId in :customers", ConsentEntry.class)
                        .setParameter("id", id)
                        .setParameter("customers", clusters.members(customer))
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(ConsentProblems.ENTRY_UNKNOWN::problem)
                        .chain(entry -> work.apply(visit.session(), entry.view())));
    }

    private static History page(List<ConsentEntry> found, int limit) {
        var shown = found.stream().limit(limit).toList();
        return new History(
                shown.stream().map(ConsentEntry::view).toList(),
                found.size() > limit ? shown.getLast().seq() : null);
    }

    private static Consents state(
            Visit visit, Standing standing, List<PurposeDefinition> purposes, List<Notice> shown) {
        var states = purposes.stream()
                .map(purpose -> ConsentState.of(purpose, standing, notice(purpose, shown), visit.now()))
                .toList();
        return new Consents(visit.customer(), standing.seq(), restricted(standing), states);
    }

    private static boolean restricted(Standing standing) {
        return StandingRows.held(standing) != null;
    }

    private static Optional<NoticeView> notice(PurposeDefinition purpose, List<Notice> shown) {
        return shown.stream()
                .filter(notice -> notice.key().purpose().equals(purpose.name()))
                .findFirst()
                .map(NoticeView::of);
    }

    /** In the language that was asked for, or else in the one in which there is always one. */
    private static List<Notice> in(String language, List<Notice> shown) {
        return Stream.of(language, DEFAULT_LANGUAGE)
                .flatMap(wanted ->
                        shown.stream().filter(notice -> notice.key().language().equals(wanted)))
                .toList();
    }
}
