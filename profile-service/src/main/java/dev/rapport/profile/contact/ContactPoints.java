package dev.rapport.profile.contact;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The contact points: each value once at a time, and at most one primary for each purpose on any day. */
@Singleton
public class ContactPoints extends PartKind<ContactPoint, ContactPointFields, ContactPointView> {
    ContactPoints() {
        super(PartName.CONTACT_POINTS, "contact-point", ContactPoint.class, ContactPoint::new, ContactPointView::of);
    }

    @Override
    public ContactPointFields normalised(ContactPointFields fields) {
        return fields.normalised();
    }

    @Override
    public Set<String> fixed() {
        return Set.of("method");
    }

    @Override
    public String known() {
        return "value";
    }

    @Override
    public Object key(ContactPointFields fields) {
        return List.of(fields.method(), fields.value());
    }

    @Override
    public Uni<Void> check(Turn turn, ContactPointFields fields, List<ContactPoint> others) {
        var period = Period.possible(fields.validFrom(), fields.validTo(), "validTo");
        for (var other : others) {
            var there = other.fields();
            if (there.method() == fields.method()
                    && there.value().equals(fields.value())
                    && there.period().overlaps(period)) {
                throw ContactProblems.CONTACT_POINT_KNOWN.at("value", "is kept as " + other.id());
            }
            if (fields.rivals(there)) {
                throw ContactProblems.PRIMARY_OVERLAPS.at("primary", "overlaps " + other.id());
            }
        }
        return Uni.createFrom().voidItem();
    }
}
