package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway reads of profile-service. */
public final class ProfileRecords {
    private ProfileRecords() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<Profile> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record Profile(
            String id,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String givenName,
            @Nullable String middleName,
            @Nullable String familyName,
            @Nullable String suffix,
            @Nullable String organizationName,
            @Nullable String formOfAddress,
            @Nullable String greeting,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone,
            @Nullable LocalDate birthday,
            @Nullable String state,
            @Nullable List<Identifier> identifiers,
            @Nullable Instant createdAt,
            List<Decision> access) {

        @Override
        public String toString() {
            return "Profile";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record Identifier(String type, String value) {
        @Override
        public String toString() {
            return "Identifier";
        }
    }

    /** A gate's decision, as every service gives it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(String category, String effect, String reason) {
        public boolean permitted() {
            return effect.equals("PERMIT");
        }
    }
}
