package dev.rapport.profile.identifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.profile.definition.DefinitionKind;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rules by which identifiers tell who somebody is, as data; every version of each is kept. */
@Singleton
public class IdentifierRules extends DefinitionKind<IdentifierRule, IdentifierRuleFields, IdentifierRuleView> {
    private static final String KEEP = """
            insert into identifier_rule_versions (name, version, at, fields)
            values ($1, cast(cast($2 as text) as bigint), now(), cast(cast($3 as text) as jsonb)) on conflict do nothing returning version
            """;

    private final ObjectMapper json;

    IdentifierRules(ObjectMapper json) {
        super("identifier-rule", IdentifierRule.class, IdentifierRule::new, IdentifierRuleView::of);
        this.json = json;
    }

    /** There is one for each type that there is. */
    @Override
    protected String names() {
        return "user_id|anonymous_id|keycloak_sub|email|phone|ext";
    }

    @Override
    protected Uni<Void> kept(Mutiny.Session session, IdentifierRule rule) {
        return session.flush()
                .chain(() -> new SessionStatements(session)
                        .run(KEEP, rule.name(), Long.toString(rule.version()), text(rule.fields())))
                .replaceWithVoid();
    }

    /** All of them, as they are now. */
    public static Uni<RuleBook> book(Mutiny.Session session) {
        return session.createQuery("from IdentifierRule", IdentifierRule.class)
                .getResultList()
                .map(RuleBook::of);
    }

    private String text(IdentifierRuleFields fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule cannot be written as JSON", e);
        }
    }
}
