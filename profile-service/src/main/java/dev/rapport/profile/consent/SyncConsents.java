package dev.rapport.profile.consent;

import dev.rapport.profile.keycloak.Keycloak;
import dev.rapport.profile.keycloak.KeycloakWatch;
import dev.rapport.profile.keycloak.KeycloakWatch.Look;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds out every second whose consents to partners have changed, in Keycloak or here, and brings the two together.
 *
 * <p>Events can be lost. So all who ever agreed on a consent screen are looked at again every hour, and when this process starts.
 */
@ApplicationScoped
class SyncConsents {
    private static final Duration EVERYBODY_AFTER = Duration.ofHours(1);

    private static final String REFUSED = """
            select distinct i.value from consent_entries e
            join identifiers i on i.customer_id = e.customer_id and i.type = 'keycloak_sub'
            where e.recorded_at > $1 and e.decision in ('DENIED', 'WITHDRAWN', 'OBJECTED')
                and e.client <> 'keycloak' and (e.purpose = 'partner' or e.purpose like 'partner.%')
            """;
    private static final String EVERYBODY = """
            select distinct i.value from consent_entries e
            join identifiers i on i.customer_id = e.customer_id and i.type = 'keycloak_sub'
            where e.evidence_kind = 'CONSENT_SCREEN' and e.client = 'keycloak'
            """;

    private final Keycloak keycloak;
    private final ReconcileConsents reconcile;
    private final Pool pool;
    private final KeycloakWatch watch;
    private volatile Instant everybodySince = Instant.EPOCH;

    SyncConsents(Keycloak keycloak, ReconcileConsents reconcile, Pool pool, Clock clock) {
        this.keycloak = keycloak;
        this.reconcile = reconcile;
        this.pool = pool;
        watch = new KeycloakWatch("consents of the consent screen cannot be compared", EVERYBODY_AFTER, clock);
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sync() {
        if (!keycloak.known()) {
            return Uni.createFrom().voidItem();
        }
        return watch.look(look -> changed(look).chain(this::reconcile));
    }

    private Uni<Set<String>> changed(Look look) {
        var now = look.now();
        var from = look.from();
        return keycloak.changedSince(from)
                .chain(users -> subjects(REFUSED, Tuple.of(from.atOffset(ZoneOffset.UTC)), users))
                .chain(users -> now.isBefore(everybodySince.plus(EVERYBODY_AFTER))
                        ? Uni.createFrom().item(users)
                        : subjects(EVERYBODY, Tuple.tuple(), users).invoke(() -> everybodySince = now));
    }

    private Uni<Set<String>> subjects(String query, Tuple parameters, Collection<String> known) {
        return pool.preparedQuery(query).execute(parameters).map(rows -> {
            Set<String> all = new HashSet<>(known);
            rows.forEach(row -> all.add(row.getString(0)));
            return all;
        });
    }

    private Uni<Void> reconcile(Set<String> subjects) {
        return Multi.createFrom()
                .iterable(subjects)
                .onItem()
                .transformToUniAndConcatenate(reconcile::of)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
