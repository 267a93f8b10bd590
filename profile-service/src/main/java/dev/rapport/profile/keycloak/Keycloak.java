package dev.rapport.profile.keycloak;

import dev.rapport.profile.keycloak.KeycloakApi.AdminEvent;
import dev.rapport.profile.keycloak.KeycloakApi.Client;
import dev.rapport.profile.keycloak.KeycloakApi.Consent;
import dev.rapport.profile.keycloak.KeycloakApi.Event;
import dev.rapport.profile.keycloak.KeycloakApi.User;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** Keycloak as a client of ours sees it that may read events and take consents back. */
@ApplicationScoped
public class Keycloak {
    private static final String CLIENT = "rapport-consent-sync";
    private static final List<String> TYPES = List.of("LOGIN", "REVOKE_GRANT", "GRANT_CONSENT", "UPDATE_CONSENT");
    private static final String OF_CONSENTS = "users/*/consents/*";
    private static final List<String> OF_SIGN_INS = List.of("USER", "CLIENT", "REALM_ROLE_MAPPING", "GROUP_MEMBERSHIP");
    private static final int PAGE = 200;
    private static final int NOT_FOUND = 404;
    private static final long PATIENCE_SECONDS = 5;

    private final OidcClients clients;
    private final String issuer;
    private final String secret;
    private volatile @Nullable Uni<OidcClient> client;
    private volatile @Nullable Tokens tokens;
    private volatile @Nullable KeycloakApi api;

    Keycloak(
            OidcClients clients,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "rapport.profile.keycloak.secret") String secret) {
        this.clients = clients;
        this.issuer = issuer.orElse("");
        this.secret = secret;
    }

    /** Whether there is one at all; this service can be run with the key of its tokens alone. */
    public boolean known() {
        return !issuer.isEmpty();
    }

    /** Whose consents may have changed since this time. */
    public Uni<Set<String>> changedSince(Instant time) {
        return events(time, 0, new HashSet<>())
                .chain(users -> adminEvents(List.of(), OF_CONSENTS, time, new ArrayList<>())
                        .invoke(events ->
                                events.forEach(event -> users.add(event.path().split("/")[1])))
                        .replaceWith(users));
    }

    /** What administrators did since this time to users, to their roles, and to clients. */
    public Uni<List<AdminEvent>> signInsChangedSince(Instant time) {
        return adminEvents(OF_SIGN_INS, null, time, new ArrayList<>());
    }

    /** Nobody who does not exist any more is. */
    public Uni<Boolean> isEnabled(String user) {
        return call(token -> api().user(token, user))
                .map(User::enabled)
                .onFailure(Keycloak::isUnknown)
                .recoverWithItem(false);
    }

    public Uni<List<Client>> clients() {
        return call(token -> api().clients(token));
    }

    /** Whether the realm asks this of every client. */
    Uni<Boolean> enforces(String executor) {
        return call(token -> api().profiles(token)
                .chain(profiles -> api().policies(token).map(policies -> policies.enforce(executor, profiles))));
    }

    /** None for somebody whom Keycloak does not know. */
    public Uni<List<Consent>> consents(String user) {
        return call(token -> api().consents(token, user))
                .onFailure(Keycloak::isUnknown)
                .recoverWithItem(List.of());
    }

    /** Succeeds too where there is nothing to take back. */
    public Uni<Void> revoke(String user, String partner) {
        return call(token -> api().revoke(token, user, partner))
                .onFailure(Keycloak::isUnknown)
                .recoverWithNull();
    }

    private Uni<Set<String>> events(Instant time, int first, Set<String> users) {
        return call(token -> api().events(token, TYPES, time.toEpochMilli(), first, PAGE))
                .invoke(events -> events.stream()
                        .filter(Keycloak::concernsConsent)
                        .map(Event::userId)
                        .filter(Objects::nonNull)
                        .forEach(users::add))
                .chain(events ->
                        events.size() < PAGE ? Uni.createFrom().item(users) : events(time, first + PAGE, users));
    }

    /** Who agrees on the consent screen signs in by it: there is no event of its own. */
    private static boolean concernsConsent(Event event) {
        return !event.type().equals("LOGIN")
                || event.details() != null
                        && event.details().containsKey("consent")
                        && !"no_consent_required".equals(event.details().get("consent"));
    }

    private Uni<List<AdminEvent>> adminEvents(
            List<String> types, @Nullable String path, Instant time, List<AdminEvent> read) {
        return call(token -> api().adminEvents(token, types, path, time.toEpochMilli(), read.size(), PAGE))
                .chain(events -> {
                    read.addAll(events);
                    return events.size() < PAGE ? Uni.createFrom().item(read) : adminEvents(types, path, time, read);
                });
    }

    private <T> Uni<T> call(Function<String, Uni<T>> call) {
        return token().chain(token -> call.apply("Bearer " + token));
    }

    private Uni<String> token() {
        var held = tokens;
        return held != null && !held.isAccessTokenExpired()
                ? Uni.createFrom().item(held.getAccessToken())
                : client().chain(OidcClient::getTokens)
                        .invoke(fresh -> tokens = fresh)
                        .map(Tokens::getAccessToken);
    }

    private Uni<OidcClient> client() {
        var made = client;
        if (made == null) {
            made = clients.newClient(OidcClientConfig.authServerUrl(issuer)
                            .id(CLIENT)
                            .clientId(CLIENT)
                            .credentials(secret)
                            .earlyTokensAcquisition(false)
                            .build())
                    .onFailure()
                    .invoke(() -> client = null)
                    .memoize()
                    .indefinitely();
            client = made;
        }
        return made;
    }

    private KeycloakApi api() {
        var made = api;
        if (made == null) {
            made = RestClientBuilder.newBuilder()
                    .baseUri(URI.create(issuer.replace("/realms/", "/admin/realms/")))
                    .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .build(KeycloakApi.class);
            api = made;
        }
        return made;
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}
