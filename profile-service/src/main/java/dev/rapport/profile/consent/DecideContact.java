package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPointFields;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.preference.ContactMethod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says by which channel, at which contact point, a customer may be contacted for a purpose. */
@ApplicationScoped
class DecideContact {
    private final Dossiers dossiers;
    private final Parts parts;
    private final ContactPoints points;
    private final Gates gates;

    DecideContact(Dossiers dossiers, Parts parts, ContactPoints points, Gates gates) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.points = points;
        this.gates = gates;
    }

    Uni<List<ContactDecision>> all(Caller caller, UUID customer) {
        return dossiers.read(
                        caller, customer, Category.CONTACT, session -> parts.of(session, points, List.of(customer)))
                .map(found -> all(caller, customer, found));
    }

    private List<ContactDecision> all(Caller caller, UUID customer, List<ContactPoint> found) {
        var elsewhere = Stream.of(ContactMethod.POST, ContactMethod.APP)
                .map(channel -> decide(caller, customer, channel, null));
        return Stream.concat(found.stream().flatMap(point -> at(caller, customer, point)), elsewhere)
                .toList();
    }

    private Stream<ContactDecision> at(Caller caller, UUID customer, ContactPoint point) {
        var channels = point.fields().method() == ContactPointFields.Method.EMAIL
                ? Stream.of(ContactMethod.EMAIL)
                : Stream.of(ContactMethod.PHONE, ContactMethod.SMS);
        return channels.map(channel -> decide(caller, customer, channel, point.id()));
    }

    private ContactDecision decide(Caller caller, UUID customer, ContactMethod channel, @Nullable UUID point) {
        return ContactDecision.of(channel, point, gates.contact(caller, customer, channel.name(), point));
    }
}
