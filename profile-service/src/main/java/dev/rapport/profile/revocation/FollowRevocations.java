package dev.rapport.profile.revocation;

import dev.rapport.profile.keycloak.Keycloak;
import dev.rapport.profile.keycloak.KeycloakApi.AdminEvent;
import dev.rapport.profile.keycloak.KeycloakApi.Client;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out every second who was disabled, removed or lost a role, whose tokens would otherwise be good until they expire.
 *
 * <p>What Keycloak holds now counts, and its events only say where to look: it may be done again at any time, by several processes at once.
 */
@ApplicationScoped
class FollowRevocations {
    /** Clocks may differ by so much. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    /** Longer than any access token is good. */
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    private static final Pattern USER = Pattern.compile("users/([^/]+)(/role-mappings/.*)?");

    private final Keycloak keycloak;
    private final RevokedTokenRows rows;
    private final Clock clock;
    private volatile Instant since = Instant.EPOCH;
    private volatile Set<String> openClients = Set.of();
    private volatile boolean failing;

    FollowRevocations(Keycloak keycloak, RevokedTokenRows rows, Clock clock) {
        this.keycloak = keycloak;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        if (!keycloak.known()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var first = since.equals(Instant.EPOCH);
        return keycloak.signInsChangedSince(first ? now.minus(LONGEST_TOKEN) : since.minus(OVERLAP))
                .chain(events -> revoked(events, first, now))
                .chain(rows::add)
                .chain(() -> rows.forget(now.minus(LONGEST_TOKEN).minus(LONGEST_TOKEN)))
                .invoke(() -> succeeded(now))
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void succeeded(Instant now) {
        since = now;
        failing = false;
    }

    /** Tried again in a second; said once, however long Keycloak is away. */
    private void failed(Throwable failure) {
        if (!failing) {
            Log.warnf(
                    "revoked tokens cannot be found out: %s", failure.getClass().getSimpleName());
        }
        failing = true;
    }

    private Uni<Map<String, Instant>> revoked(List<AdminEvent> events, boolean first, Instant now) {
        var ofClients =
                events.stream().filter(event -> event.concerns("CLIENT")).toList();
        var clients = first || !ofClients.isEmpty()
                ? keycloak.clients().map(all -> closed(all, first, latest(ofClients, now)))
                : Uni.createFrom().item(Map.<String, Instant>of());
        return users(events)
                .chain(users -> clients.map(more -> {
                    users.putAll(more);
                    return users;
                }));
    }

    private static Instant latest(List<AdminEvent> events, Instant otherwise) {
        return events.stream().map(AdminEvent::at).max(Instant::compareTo).orElse(otherwise);
    }

    /** Those that were open and are not any more; at the beginning, all that are not. */
    private Map<String, Instant> closed(List<Client> clients, boolean first, Instant at) {
        var open =
                clients.stream().filter(Client::enabled).map(Client::clientId).collect(Collectors.toSet());
        var before = first ? clients.stream().map(Client::clientId).collect(Collectors.toSet()) : openClients;
        var closed = new HashSet<>(before);
        closed.removeAll(open);
        openClients = open;
        return closed.stream().collect(Collectors.toMap(client -> client, client -> at));
    }

    private Uni<Map<String, Instant>> users(List<AdminEvent> events) {
        var lost = new HashMap<String, Instant>();
        var changed = new HashMap<String, Instant>();
        for (var event : events) {
            var path = USER.matcher(event.path());
            if (path.matches()) {
                var of = path.group(2) == null ? changed : event.removes() ? lost : new HashMap<String, Instant>();
                of.merge(path.group(1), event.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return Multi.createFrom()
                .iterable(changed.entrySet())
                .onItem()
                .transformToUniAndConcatenate(user -> keycloak.isEnabled(user.getKey())
                        .map(enabled -> enabled ? Map.<String, Instant>of() : Map.of(user.getKey(), user.getValue())))
                .collect()
                .asList()
                .map(found -> {
                    found.forEach(lost::putAll);
                    return lost;
                });
    }
}
