package dev.rapport.profile.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.Category;
import dev.rapport.profile.history.Claim;
import dev.rapport.profile.history.FieldValues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of fields that remember who said what; what a better source said stays as it is. */
@ApplicationScoped
public class Corrections {
    private final MergePatch patches;
    private final FieldValues values;

    Corrections(MergePatch patches, FieldValues values) {
        this.patches = patches;
        this.values = values;
    }

    /**
     * Where in the history a record's fields stand.
     *
     * @param path what stands before their names, such as {@code addresses/<id>/}
     */
    public record Place(String path, Category category) {}

    /**
     * What came of a change.
     *
     * @param changed the names of the fields that have another value now
     * @param said the names of all of which something was said that stands
     * @param outranked the names of those that keep theirs, because it came from a better source
     */
    public record Corrected<F extends Record>(
            F fields, List<String> changed, List<String> said, List<String> outranked) {}

    /** @param normalised brings the fields into the one form in which they are kept */
    public <F extends Record> Uni<Corrected<F>> correct(
            Turn turn, Place place, F current, ObjectNode patch, UnaryOperator<F> normalised) {
        var wanted = wanted(current, patch, normalised);
        var claims = patches.claims(place.path(), current, wanted, turn.saying().confirms() ? patch : null);
        return values.judge(turn.session(), turn.customer(), turn.saying(), place.path(), claims)
                .call(judged -> keep(turn, place, judged))
                .map(judged -> corrected(place, current, patch, normalised, judged));
    }

    /** What the fields would be if nobody objected. */
    <F extends Record> F wanted(F current, ObjectNode patch, UnaryOperator<F> normalised) {
        return normalised.apply(patches.apply(current, patch));
    }

    /**
     * Keeps what is said of something new.
     *
     * @param unsaid the fields as they are when nobody says anything of them
     */
    public <F extends Record> Uni<Void> begin(Turn turn, Place place, @Nullable F unsaid, F fields) {
        return keep(turn, place, patches.claims(place.path(), unsaid, fields, null));
    }

    /** Keeps that something is said to be no more. */
    public Uni<Void> end(Turn turn, Place place, Record fields) {
        var claims = patches.claims(place.path(), fields, null, null);
        return values.judge(turn.session(), turn.customer(), turn.saying(), place.path(), claims)
                .invoke(Corrections::requireStanding)
                .chain(judged -> keep(turn, place, judged));
    }

    /** Whether the customer has removed something with the same value in the field by which it is known. */
    Uni<Boolean> removedByCustomer(Turn turn, String collection, String field, Record fields) {
        var value = patches.text(fields, field);
        return value == null
                ? Uni.createFrom().item(false)
                : values.removedByCustomer(turn.session(), turn.customer(), collection, field, value);
    }

    /** Keeps what we came to know of a field by ourselves. */
    public Uni<Void> note(Turn turn, Place place, String field, String value) {
        return keep(turn, place, List.of(new Claim(place.path() + field, value, true)));
    }

    private Uni<Void> keep(Turn turn, Place place, List<Claim> claims) {
        return values.keep(turn.session(), turn.customer(), turn.saying(), place.category(), claims);
    }

    private <F extends Record> Corrected<F> corrected(
            Place place, F current, ObjectNode patch, UnaryOperator<F> normalised, List<Claim> judged) {
        var outranked = names(place, judged, false);
        var fields = normalised.apply(patches.apply(current, patch.deepCopy().without(outranked)));
        var changed = names(place, patches.claims(place.path(), current, fields, null), true);
        return new Corrected<>(fields, changed, names(place, judged, true), outranked);
    }

    private static List<String> names(Place place, List<Claim> claims, boolean standing) {
        return claims.stream()
                .filter(claim -> claim.stands() == standing)
                .map(claim -> claim.field().substring(place.path().length()))
                .toList();
    }

    private static void requireStanding(@Nullable List<Claim> claims) {
        if (claims != null && claims.stream().anyMatch(claim -> !claim.stands())) {
            throw PartProblems.OUTRANKED.problem();
        }
    }
}
