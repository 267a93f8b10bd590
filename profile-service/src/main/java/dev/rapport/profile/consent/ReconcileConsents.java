package dev.rapport.profile.consent;

import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import dev.rapport.profile.consent.feed.NewEntries;
import dev.rapport.profile.dossier.CustomerRow;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.keycloak.Keycloak;
import dev.rapport.profile.keycloak.KeycloakApi.Consent;
import dev.rapport.profile.purpose.PurposeDefinition;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ledger and Keycloak say the same of what one person lets partners have.
 *
 * <p>Whatever was said later holds. It is looked at what each of them holds now and not at what happened, so that it may be done again at
 * any time, and by several processes at once.
 */
@ApplicationScoped
class ReconcileConsents {
    private final Keycloak keycloak;
    private final Mutiny.SessionFactory sessions;
    private final Identifiers identifiers;
    private final ConsentLedger ledger;
    private final NewEntries entries;
    private final Clock clock;

    ReconcileConsents(
            Keycloak keycloak,
            Mutiny.SessionFactory sessions,
            Identifiers identifiers,
            ConsentLedger ledger,
            NewEntries entries,
            Clock clock) {
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    /** What is to be done: entries that the ledger lacks, and partners whose consent Keycloak is to forget. */
    private record Plan(List<Draft> drafts, List<String> revoked) {}

    Uni<Void> of(String subject) {
        return keycloak.consents(subject)
                .map(given -> given.stream().collect(Collectors.toMap(Consent::clientId, consent -> consent)))
                .chain(given -> sessions.withTransaction(session -> identifiers
                        .signedIn(session, subject)
                        .chain(customer -> customer.map(id -> record(session, id, subject, given))
                                .orElseGet(() -> Uni.createFrom().item(List.<String>of())))))
                .invoke(entries::wake)
                .chain(revoked -> revoke(subject, revoked));
    }

    private Uni<List<String>> record(
            Mutiny.Session session, UUID customer, String subject, Map<String, Consent> given) {
        return CustomerRow.lock(session, customer)
                .chain(() -> ConsentLedger.history(session, customer))
                .chain(history -> purposes(session).map(purposes -> plan(customer, history, purposes, given)))
                .call(plan -> plan.drafts().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledger.append(session, customer, Author.ofScreen(subject), plan.drafts())
                                .replaceWithVoid())
                .map(Plan::revoked);
    }

    private static Uni<List<PurposeDefinition>> purposes(Mutiny.Session session) {
        return session.createQuery("from PurposeDefinition order by name", PurposeDefinition.class)
                .getResultList();
    }

    private Uni<Void> revoke(String subject, List<String> partners) {
        return Multi.createFrom()
                .iterable(partners)
                .onItem()
                .transformToUniAndConcatenate(partner -> keycloak.revoke(subject, partner))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Plan plan(
            UUID customer, List<ConsentEntry> history, List<PurposeDefinition> purposes, Map<String, Consent> given) {
        var plan = new Plan(new ArrayList<>(), new ArrayList<>());
        purposes.forEach(purpose -> Purposes.recipient(purpose.name())
                .ifPresent(partner -> plan(plan, new Case(customer, history, purpose, partner, given.get(partner)))));
        return plan;
    }

    /** One partner of one customer. */
    private record Case(
            UUID customer,
            List<ConsentEntry> history,
            PurposeDefinition purpose,
            String partner,
            @Nullable Consent given) {

        Position.Subject subject() {
            return new Position.Subject(purpose.name(), partner, null, null);
        }

        boolean permitted(Instant now) {
            var standing = StandingRows.of(customer, history);
            return ConsentRules.decide(purpose.rule(), standing, Question.reading(purpose.name(), partner, now))
                    .permits();
        }

        boolean held() {
            return StandingRows.held(StandingRows.of(customer, history)) != null;
        }

        /** When she last said no to it, or to something above it. */
        Instant refusedAt() {
            return history.stream()
                    .filter(entry -> entry.decision().refuses() && entry.reaches(purpose.name(), partner))
                    .map(ConsentEntry::decidedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
        }

        /** Whether what holds now was said on the consent screen, so that it ends when it is not there any more. */
        boolean grantedOnScreen() {
            return history.stream()
                    .filter(entry -> entry.subject().equals(subject())
                            && entry.decision().verdict().isPresent())
                    .reduce((earlier, later) -> later)
                    .filter(entry -> entry.decision().grants() && entry.ofScreen())
                    .isPresent();
        }
    }

    private void plan(Plan plan, Case of) {
        var now = clock.instant();
        if (of.given() == null) {
            if (of.grantedOnScreen()) {
                plan.drafts().add(draft(of, ConsentDecision.WITHDRAWN, null, null));
            }
        } else if (!of.permitted(now) && !of.held()) {
            var given = Instant.ofEpochMilli(of.given().lastUpdatedDate());
            var end = of.purpose().expiry(given).orElse(null);
            if (given.isAfter(of.refusedAt()) && (end == null || end.isAfter(now))) {
                plan.drafts().add(draft(of, ConsentDecision.GRANTED, given, end));
            } else {
                plan.revoked().add(of.partner());
            }
        }
    }

    private static Draft draft(Case of, ConsentDecision decision, @Nullable Instant at, @Nullable Instant end) {
        return new Draft(
                of.subject(),
                of.purpose().version(),
                decision,
                at,
                end,
                null,
                Evidence.of(Evidence.Kind.CONSENT_SCREEN));
    }
}
