package dev.rapport.profile.revocation;

import dev.rapport.profile.keycloak.Keycloak;
import dev.rapport.profile.keycloak.KeycloakApi.AdminEvent;
import dev.rapport.profile.keycloak.KeycloakApi.Client;
import dev.rapport.profile.keycloak.KeycloakWatch;
import dev.rapport.profile.keycloak.KeycloakWatch.Look;
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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out every second who was disabled, removed or lost a role, whose tokens would otherwise be good until they expire.
 *
 * <p>What Keycloak holds now counts, and its events only say where to look: it may be done again at any time, by several processes at once.
 */
@ApplicationScoped
class FollowRevocations {
    /** Longer than any access token is good. */
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    private static final Pattern USER = Pattern.compile("users/([^/]+)");
    private static final Pattern LOSS = Pattern.compile("users/([^/]+)/(?:role-mappings/.*|groups/.*|logout)");

    private final Keycloak keycloak;
    private final RevokedTokenRows rows;
    private final KeycloakWatch watch;
    private volatile Set<String> openClients = Set.of();

    FollowRevocations(Keycloak keycloak, RevokedTokenRows rows, Clock clock) {
        this.keycloak = keycloak;
        this.rows = rows;
        watch = new KeycloakWatch("revoked tokens cannot be found out", LONGEST_TOKEN, clock);
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        if (!keycloak.known()) {
            return Uni.createFrom().voidItem();
        }
        return watch.look(this::follow);
    }

    private Uni<Void> follow(Look look) {
        return keycloak.signInsChangedSince(look.from())
                .chain(events -> rows.add(lost(events))
                        .chain(() -> clients(events, look))
                        .chain(() -> users(events)))
                .chain(() -> rows.forget(look.now().minus(LONGEST_TOKEN).minus(LONGEST_TOKEN)));
    }

    /** Whose role or group was taken away, or who was signed out everywhere: there is nothing to look at. */
    private static Map<String, Instant> lost(List<AdminEvent> events) {
        return latest(events.stream().filter(event -> event.removes() || event.acts()), LOSS);
    }

    private static Map<String, Instant> latest(Stream<AdminEvent> events, Pattern path) {
        var latest = new HashMap<String, Instant>();
        events.forEach(event -> {
            var of = path.matcher(event.path());
            if (of.matches()) {
                latest.merge(of.group(1), event.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return latest;
    }

    /** What was open is known anew only when it is written down who is not, so that a failure loses nobody. */
    private Uni<Void> clients(List<AdminEvent> events, Look look) {
        var ofClients =
                events.stream().filter(event -> event.concerns("CLIENT")).toList();
        if (!look.first() && ofClients.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var at = ofClients.stream().map(AdminEvent::at).max(Instant::compareTo).orElse(look.now());
        return keycloak.clients()
                .call(clients -> rows.add(closed(clients, look.first(), at)))
                .invoke(clients -> openClients = names(clients, Client::enabled))
                .replaceWithVoid();
    }

    /** Those that were open and are not any more; at the beginning, all that are not. */
    private Map<String, Instant> closed(List<Client> clients, boolean first, Instant at) {
        var closed = first ? names(clients, client -> true) : new HashSet<>(openClients);
        closed.removeAll(names(clients, Client::enabled));
        return closed.stream().collect(Collectors.toMap(client -> client, client -> at));
    }

    private static Set<String> names(List<Client> clients, Predicate<Client> which) {
        return clients.stream().filter(which).map(Client::clientId).collect(Collectors.toCollection(HashSet::new));
    }

    private Uni<Void> users(List<AdminEvent> events) {
        var changed = latest(events.stream().filter(event -> !event.creates()), USER);
        return Multi.createFrom()
                .iterable(changed.entrySet())
                .onItem()
                .transformToUniAndConcatenate(user -> keycloak.isEnabled(user.getKey())
                        .chain(enabled -> rows.add(enabled ? Map.of() : Map.of(user.getKey(), user.getValue()))))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
