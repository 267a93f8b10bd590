package dev.rapport.profile.preference;

import dev.rapport.profile.definition.DefinitionKind;
import jakarta.inject.Singleton;

/** The occasions on which customers are contacted. */
@Singleton
class ContactContexts extends DefinitionKind<ContactContext, ContextFields, ContextView> {
    ContactContexts() {
        super("contact-context", ContactContext.class, ContactContext::new, ContextView::of);
    }
}
