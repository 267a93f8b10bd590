package dev.rapport.profile.preference;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.profile.definition.Definitions;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.preference.ContactChoice.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says how a customer is to be contacted now, in a context. */
@ApplicationScoped
public class ResolveContact {
    private final Dossiers dossiers;
    private final Definitions definitions;
    private final ContactContexts contexts;
    private final Parts parts;
    private final ContactPreferences preferences;
    private final ReadReaches readReaches;

    ResolveContact(
            Dossiers dossiers,
            Definitions definitions,
            ContactContexts contexts,
            Parts parts,
            ContactPreferences preferences,
            ReadReaches readReaches) {
        this.dossiers = dossiers;
        this.definitions = definitions;
        this.contexts = contexts;
        this.parts = parts;
        this.preferences = preferences;
        this.readReaches = readReaches;
    }

    Uni<ContactResolution> resolve(Caller caller, UUID customer, String context) {
        return dossiers.read(caller, customer, Category.CONTACT, session -> resolve(session, customer, context));
    }

    private Uni<ContactResolution> resolve(Mutiny.Session session, UUID customer, String context) {
        return ContactPreferences.requireContext(session, context)
                .chain(defined -> of(session, List.of(customer), List.of(defined)))
                .map(found -> found.getOrDefault(customer, List.of()).getFirst());
    }

    /** In every context that is defined. */
    public Uni<Map<UUID, List<ContactResolution>>> of(Mutiny.Session session, Collection<UUID> customers) {
        return definitions.all(session, contexts).chain(defined -> of(session, customers, defined));
    }

    private Uni<Map<UUID, List<ContactResolution>>> of(
            Mutiny.Session session, Collection<UUID> customers, List<ContactContext> defined) {
        return parts.of(session, preferences, customers)
                .chain(wishes -> readReaches
                        .of(session, customers)
                        .map(reaches -> resolutions(customers, wishes, reaches, defined)));
    }

    private static Map<UUID, List<ContactResolution>> resolutions(
            Collection<UUID> customers,
            List<ContactPreference> wishes,
            Map<UUID, Map<ContactMethod, Reach>> reaches,
            List<ContactContext> defined) {
        return customers.stream().distinct().collect(Collectors.toMap(id -> id, id -> {
            var hers = wishes.stream().filter(wish -> wish.owner().equals(id)).toList();
            var choice = new ContactChoice(hers, reaches.getOrDefault(id, Map.of()));
            return defined.stream()
                    .map(context ->
                            choice.choose(context.name(), context.fields().methods()))
                    .toList();
        }));
    }
}
