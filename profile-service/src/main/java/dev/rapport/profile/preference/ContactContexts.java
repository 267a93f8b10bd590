package dev.rapport.profile.preference;

import dev.rapport.profile.definition.DefinitionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The occasions on which customers are contacted. */
@ApplicationScoped
class ContactContexts implements DefinitionKind<ContactContext, ContextFields, ContextView> {

    @Override
    public String thing() {
        return "contact-context";
    }

    @Override
    public Class<ContactContext> type() {
        return ContactContext.class;
    }

    @Override
    public ContactContext create(String name, ContextFields fields, Instant now) {
        return new ContactContext(name, fields, now);
    }

    @Override
    public ContextView view(ContactContext definition) {
        return ContextView.of(definition);
    }
}
