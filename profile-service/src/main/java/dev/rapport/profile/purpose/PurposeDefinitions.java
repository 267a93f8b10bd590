package dev.rapport.profile.purpose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.profile.definition.DefinitionKind;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** What personal data may be used for. */
@Singleton
public class PurposeDefinitions extends DefinitionKind<PurposeDefinition, PurposeFields, PurposeView> {
    private static final String KEEP = """
            insert into purpose_versions (name, version, at, fields)
            values ($1, cast(cast($2 as text) as bigint), now(), cast(cast($3 as text) as jsonb)) on conflict do nothing returning version
            """;

    private final ObjectMapper json;

    PurposeDefinitions(ObjectMapper json) {
        super("purpose", PurposeDefinition.class, PurposeDefinition::new, PurposeView::of);
        this.json = json;
    }

    @Override
    protected String names() {
        return "[a-z][a-z0-9-]{0,19}(\\.[a-z0-9][a-z0-9-]{0,19}){0,2}";
    }

    @Override
    protected void check(PurposeFields fields) {
        if (fields.basis() == LegalBasis.CONSENT && fields.permittedInSilence()) {
            throw PurposeProblems.PURPOSE_INVALID.at("permittedInSilence", "silence is never consent");
        }
        if (fields.basis() != LegalBasis.CONSENT && fields.doubleOptIn()) {
            throw PurposeProblems.PURPOSE_INVALID.at("doubleOptIn", "is only for what rests on consent");
        }
    }

    /** What customers decided on was this basis. */
    @Override
    protected void check(PurposeFields before, PurposeFields after) {
        if (before.basis() != after.basis()) {
            throw PurposeProblems.PURPOSE_INVALID.at("basis", "cannot change; another purpose can be defined");
        }
    }

    @Override
    protected Uni<Void> kept(Mutiny.Session session, PurposeDefinition definition) {
        return requireParent(session, definition.name())
                .chain(() -> session.flush())
                .chain(() -> new SessionStatements(session)
                        .run(KEEP, definition.name(), Long.toString(definition.version()), text(definition.fields())))
                .replaceWithVoid();
    }

    private static Uni<Void> requireParent(Mutiny.Session session, String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0
                ? Uni.createFrom().voidItem()
                : session.find(PurposeDefinition.class, name.substring(0, dot))
                        .onItem()
                        .ifNull()
                        .failWith(() -> PurposeProblems.PURPOSE_INVALID.at("name", "has no purpose above it"))
                        .replaceWithVoid();
    }

    private String text(PurposeFields fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a purpose cannot be written as JSON", e);
        }
    }
}
