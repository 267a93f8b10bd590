package dev.rapport.profile.purpose;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.Category;
import dev.rapport.access.consent.LegalBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purposes as they were when somebody decided on them. */
@ApplicationScoped
public class PurposeVersions {
    private static final String AT = """
            select cast(fields as text) from purpose_versions where name = :name and version = :version
            """;

    private final ObjectMapper json;

    PurposeVersions(ObjectMapper json) {
        this.json = json;
    }

    /** What a customer was asked to decide on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Version(String description, LegalBasis basis, List<Category> categories) {}

    public Uni<Optional<Version>> at(Mutiny.Session session, String name, long version) {
        return session.createNativeQuery(AT, String.class)
                .setParameter("name", name)
                .setParameter("version", version)
                .getResultList()
                .map(found -> found.stream().findFirst().map(this::version));
    }

    private Version version(String fields) {
        try {
            return json.readValue(fields, Version.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a version of a purpose cannot be read", e);
        }
    }
}
