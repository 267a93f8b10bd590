package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.LedgerGate.Ruling;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPointFields;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.preference.ContactMethod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
                caller,
                customer,
                Category.CONTACT,
                session -> parts.of(session, points, List.of(customer))
                        .chain(shown -> parts.kept(session, points, List.of(customer))
                                .map(kept -> all(caller, customer, shown, kept))));
    }

    private List<ContactDecision> all(Caller caller, UUID customer, List<ContactPoint> shown, List<ContactPoint> kept) {
        var elsewhere = Stream.of(ContactMethod.POST, ContactMethod.APP)
                .map(channel ->
                        ContactDecision.of(channel, null, gates.contact(caller, customer, channel.name(), null)));
        return Stream.concat(shown.stream().flatMap(point -> at(caller, customer, point, kept)), elsewhere)
                .toList();
    }

    private Stream<ContactDecision> at(Caller caller, UUID customer, ContactPoint point, List<ContactPoint> kept) {
        var channels = point.fields().method() == ContactPointFields.Method.EMAIL
                ? Stream.of(ContactMethod.EMAIL)
                : Stream.of(ContactMethod.PHONE, ContactMethod.SMS);
        var same = kept.stream()
                .filter(other -> points.key(other.fields()).equals(points.key(point.fields())))
                .toList();
        return channels.map(
                channel -> ContactDecision.of(channel, point.id(), strictest(caller, customer, channel, same)));
    }

    /** Of several customers who are one person each may have said something of her own entry of the same address. */
    private Ruling strictest(Caller caller, UUID customer, ContactMethod channel, List<ContactPoint> same) {
        return same.stream()
                .map(point -> gates.contact(caller, customer, channel.name(), point.id()))
                .max(Comparator.comparing(Ruling::reason))
                .orElseThrow();
    }
}
