package dev.rapport.profile.preference;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The contact preferences: one for each context that is defined. */
@Singleton
public class ContactPreferences extends PartKind<ContactPreference, ContactPreferenceFields, ContactPreferenceView> {
    ContactPreferences() {
        super(
                PartName.CONTACT_PREFERENCES,
                "contact-preference",
                ContactPreference.class,
                ContactPreference::new,
                ContactPreferenceView::of);
    }

    @Override
    public ContactPreferenceFields normalised(ContactPreferenceFields fields) {
        return fields.normalised();
    }

    @Override
    public Set<String> fixed() {
        return Set.of("context");
    }

    @Override
    public Object key(ContactPreferenceFields fields) {
        return fields.context();
    }

    @Override
    public Uni<Void> check(Turn turn, ContactPreferenceFields fields, List<ContactPreference> others) {
        if (fields.methods().stream().anyMatch(fields.never()::contains)) {
            throw PreferenceProblems.PREFERENCE_CONTRADICTS_ITSELF.at("never", "names a method that is wanted");
        }
        if (others.stream().anyMatch(other -> other.fields().context().equals(fields.context()))) {
            throw PreferenceProblems.PREFERENCE_KNOWN.at("context", "has one");
        }
        return requireContext(turn.session(), fields.context()).replaceWithVoid();
    }

    static Uni<ContactContext> requireContext(Mutiny.Session session, String name) {
        return session.find(ContactContext.class, name)
                .onItem()
                .ifNull()
                .failWith(() -> PreferenceProblems.CONTEXT_UNKNOWN.at("context", "is not defined"));
    }
}
