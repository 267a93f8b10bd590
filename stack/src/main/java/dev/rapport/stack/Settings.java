package dev.rapport.stack;

import java.util.Map;
import java.util.Optional;

/** Passwords and secrets of a development stack; the environment overrides every default. */
public record Settings(Map<String, String> environment) {

    public static Settings fromEnvironment() {
        return new Settings(System.getenv());
    }

    public String demoPassword() {
        return value("RAPPORT_DEMO_PASSWORD", "rapport-demo");
    }

    public String partnerSecret(String partner) {
        var name = partner.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        return value("RAPPORT_" + name + "_SECRET", partner + "-development-secret");
    }

    public String databasePassword() {
        return value("RAPPORT_DB_PASSWORD", "rapport-development");
    }

    /** What the services show each other. */
    public String internalSecret() {
        return value("RAPPORT_INTERNAL_SECRET", "rapport-internal-development");
    }

    /** What profile-service shows Keycloak. */
    public String consentSyncSecret() {
        return value("RAPPORT_CONSENT_SYNC_SECRET", "rapport-consent-sync-development");
    }

    public String introspectionSecret() {
        return value("RAPPORT_INTROSPECTION_SECRET", "rapport-introspection-development");
    }

    /** Who answers for the data, as receipts of consent name her. */
    public String controller() {
        return value("RAPPORT_CONTROLLER", "The demo store");
    }

    public Optional<String> receiptKey() {
        return Optional.ofNullable(environment.get("RAPPORT_RECEIPT_KEY"));
    }

    public String keycloakAdminPassword() {
        return value("RAPPORT_KEYCLOAK_ADMIN_PASSWORD", "rapport-admin");
    }

    private String value(String name, String standard) {
        return environment.getOrDefault(name, standard);
    }
}
