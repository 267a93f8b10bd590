package dev.rapport.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens for demo users and partners, from the running Keycloak. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI endpoint;
    private final Settings settings;

    public Tokens(String keycloakUrl, Settings settings) {
        this.endpoint = URI.create(keycloakUrl + "/realms/rapport/protocol/openid-connect/token");
        this.settings = settings;
    }

    public String of(String user) {
        var form = new LinkedHashMap<String, String>();
        if (user.startsWith("partner-")) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", user);
            form.put("client_secret", settings.partnerSecret(user));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", "rapport-cli");
            form.put("username", user);
            form.put("password", settings.demoPassword());
        }
        return request(user, form);
    }

    private String request(String user, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackProblem("Keycloak gives no token to " + user
                        + ": is it one of the demo users, and its password unchanged?");
            }
            return JSON.readTree(response.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new StackProblem("Keycloak does not answer: is the stack up? (./rapport status)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }
}
