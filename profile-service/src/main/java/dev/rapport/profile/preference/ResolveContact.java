package dev.rapport.profile.preference;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.profile.address.Addresses;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.identifier.Identifiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says how a customer is to be contacted now, in a context. */
@ApplicationScoped
class ResolveContact {
    private final Dossiers dossiers;
    private final Parts parts;
    private final ContactPreferences preferences;
    private final ContactPoints points;
    private final Addresses addresses;
    private final Identifiers identifiers;
    private final Clock clock;

    ResolveContact(
            Dossiers dossiers,
            Parts parts,
            ContactPreferences preferences,
            ContactPoints points,
            Addresses addresses,
            Identifiers identifiers,
            Clock clock) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.preferences = preferences;
        this.points = points;
        this.addresses = addresses;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Uni<ContactResolution> resolve(Caller caller, UUID customer, String context) {
        return dossiers.read(caller, customer, Category.CONTACT, session -> resolve(session, customer, context));
    }

    private Uni<ContactResolution> resolve(Mutiny.Session session, UUID customer, String context) {
        return ContactPreferences.requireContext(session, context)
                .chain(defined -> choice(session, customer)
                        .map(choice -> choice.choose(context, defined.fields().methods())));
    }

    /** One after the other, because a session does one thing at a time. */
    private Uni<ContactChoice> choice(Mutiny.Session session, UUID customer) {
        var whose = List.of(customer);
        return Uni.combine()
                .all()
                .unis(
                        parts.of(session, preferences, whose),
                        parts.of(session, points, whose),
                        parts.of(session, addresses, whose),
                        identifiers.ofType(session, "keycloak_sub", whose))
                .usingConcurrencyOf(1)
                .with((wishes, reached, places, signIns) ->
                        new ContactChoice(wishes, Reaches.of(reached, places, !signIns.isEmpty(), today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
