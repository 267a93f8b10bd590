package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person before Keycloak's pages: follows forms and redirects, and keeps cookies. */
final class Browser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String CALLBACK = "http://127.0.0.1:9400/%s/callback";
    /** SHA-256 of a verifier that nobody will ask for here. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpClient http = HttpClient.newHttpClient();
    /** Browsers send what is marked as secure to this machine also without TLS, which the cookies of Java do not. */
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private final String keycloak;
    private final String user;

    Browser(String keycloak, String user) {
        this.keycloak = keycloak;
        this.user = user;
    }

    /** Signs in for a partner and agrees on its consent screen. */
    void agree(String partner) {
        var callback = CALLBACK.formatted(partner);
        var page = get(keycloak
                + "/realms/rapport/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + partner
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri=" + encoded(callback));
        if (page.body().contains("name=\"password\"")) {
            page = submit(
                    page,
                    Map.of(
                            "username",
                            user,
                            "password",
                            RunningStack.stack().settings().demoPassword()));
        }
        var screen = followed(page);
        assertThat(screen.body()).contains("Read your name, language and country");
        var done = submit(screen, Map.of("accept", "Yes"));
        assertThat(done.headers().firstValue("Location").orElse(""))
                .startsWith(callback)
                .contains("code=");
    }

    /** Takes it back in the account console. */
    void revoke(String partner) {
        var answer = account("DELETE", "/applications/" + partner + "/consent");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /** To which clients the person has agreed. */
    List<String> agreed() {
        try {
            var applications =
                    Json.MAPPER.readTree(account("GET", "/applications").body());
            return applications.findParents("consent").stream()
                    .filter(application -> application.path("consent").isObject())
                    .map(application -> application.path("clientId").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> account(String method, String path) {
        var token = RunningStack.tokens().of(user);
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/rapport/account" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var action = ACTION.matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> followed(get(answer.uri().resolve(location).toString())))
                .orElse(answer);
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.setHeader("Cookie", jar()).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String jar() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
