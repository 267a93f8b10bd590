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
     * @param outranked the names of those that keep theirs, because it came from a better source
     */
    public record Corrected<F extends Record>(F fields, List<String> changed, List<String> outranked) {}

    /** @param normalised brings the fields into the one form in which they are kept */
    public <F extends Record> Uni<Corrected<F>> correct(
            Turn turn, Place place, F current, ObjectNode patch, UnaryOperator<F> normalised) {
        var wanted = normalised.apply(patches.apply(current, patch));
        return values.judge(
                        turn.session(), turn.customer(), turn.saying(), patches.claims(place.path(), current, wanted))
                .call(judged -> keep(turn, place, judged))
                .map(judged -> new Corrected<>(
                        normalised.apply(patches.apply(current, patch.deepCopy().without(outranked(place, judged)))),
                        names(place, judged, true),
                        outranked(place, judged)));
    }

    /**
     * Keeps what is said of something new.
     *
     * @param unsaid the fields as they are when nobody says anything of them
     */
    public <F extends Record> Uni<Void> begin(Turn turn, Place place, @Nullable F unsaid, F fields) {
        return keep(turn, place, patches.claims(place.path(), unsaid, fields));
    }

    /** Keeps that something is said to be no more. */
    public Uni<Void> end(Turn turn, Place place, Record fields) {
        return values.judge(turn.session(), turn.customer(), turn.saying(), patches.claims(place.path(), fields, null))
                .invoke(Corrections::requireStanding)
                .chain(claims -> keep(turn, place, claims));
    }

    private Uni<Void> keep(Turn turn, Place place, List<Claim> claims) {
        return values.keep(turn.session(), turn.customer(), turn.saying(), place.category(), claims);
    }

    private static List<String> outranked(Place place, List<Claim> judged) {
        return names(place, judged, false);
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
