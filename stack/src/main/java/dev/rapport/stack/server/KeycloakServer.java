package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Keycloak out of its Maven zip: unpacked and built optimised once per version and JDK for all checkouts of a user.
 *
 * <p>It runs from that shared installation with a home of its own, named after the realm: a changed realm is imported afresh, because
 * Keycloak silently skips a realm that it already has.
 */
public final class KeycloakServer implements Server {
    private final Child child;
    private final String readyUrl;

    private KeycloakServer(Child child, String readyUrl) {
        this.child = child;
        this.readyUrl = readyUrl;
    }

    public static boolean installed(Layout layout) {
        return KeycloakInstallation.of(layout).ready();
    }

    public static KeycloakServer start(Layout layout, Ports ports, Settings settings) {
        var installation = KeycloakInstallation.of(layout);
        if (!installation.ready()) {
            installation.install(layout);
        }
        var realm = RealmFile.text();
        var home = layout.data("keycloak").resolve("realm-" + Integer.toHexString(realm.hashCode()));
        installation.link(home);
        prepare(home, realm);
        var arguments = new ArrayList<>(List.of("start", "--optimized", "--cache=local", "--import-realm"));
        arguments.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1"));
        arguments.add("--hostname=" + ports.url(Port.KEYCLOAK));
        arguments.add("--http-port=" + ports.of(Port.KEYCLOAK));
        arguments.add("--http-management-port=" + ports.of(Port.KEYCLOAK_MANAGEMENT));
        var command = installation.command(home, arguments);
        return new KeycloakServer(
                Child.start("keycloak", command, environment(settings), layout),
                ports.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public void awaitReady() {
        child.await(() -> HttpProbe.ok(readyUrl));
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public void close() {
        child.stop();
    }

    private static HashMap<String, String> environment(Settings settings) {
        var environment = new HashMap<String, String>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.keycloakAdminPassword());
        environment.put("RAPPORT_CONSENT_SYNC_SECRET", settings.consentSyncSecret());
        environment.put("RAPPORT_INTROSPECTION_SECRET", settings.introspectionSecret());
        environment.put("RAPPORT_DEMO_PASSWORD", settings.demoPassword());
        for (var partner : List.of("partner-a", "partner-b")) {
            var name = partner.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            environment.put("RAPPORT_" + name + "_SECRET", settings.partnerSecret(partner));
        }
        return environment;
    }

    private static void prepare(Path home, String realm) {
        var imports = Layout.directory(home.resolve("data/import"));
        try {
            Files.writeString(imports.resolve("rapport-realm.json"), realm);
        } catch (IOException e) {
            throw new StackProblem("Cannot write the realm to " + imports + ": is the disk full?", e);
        }
    }
}
