package dev.rapport.profile.consent;

import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.purpose.Notices;
import dev.rapport.profile.purpose.PurposeDefinition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Fetches what a choice is held against. */
@ApplicationScoped
class ConsentDesks {
    private final ContactPoints points;
    private final Parts parts;
    private final Notices notices;
    private final Representatives representatives;

    ConsentDesks(ContactPoints points, Parts parts, Notices notices, Representatives representatives) {
        this.points = points;
        this.parts = parts;
        this.notices = notices;
        this.representatives = representatives;
    }

    Uni<ConsentDesk> of(Visit visit, @Nullable Evidence evidence) {
        var session = visit.session();
        var today = LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
        return Uni.combine()
                .all()
                .unis(
                        purposes(session),
                        notices.latest(session),
                        parts.kept(session, points, List.of(visit.customer())),
                        representatives.of(session, visit.customer(), today))
                .usingConcurrencyOf(1)
                .with((purposes, shown, found, possible) ->
                        new ConsentDesk(purposes, shown, found, possible, evidence, visit.ownWord(), visit.now()));
    }

    private static Uni<Map<String, PurposeDefinition>> purposes(Mutiny.Session session) {
        return session.createQuery("from PurposeDefinition", PurposeDefinition.class)
                .getResultList()
                .map(all -> all.stream().collect(Collectors.toMap(PurposeDefinition::name, purpose -> purpose)));
    }
}
