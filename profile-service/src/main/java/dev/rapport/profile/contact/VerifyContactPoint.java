package dev.rapport.profile.contact;

import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Intent;
import dev.rapport.profile.dossier.PartChanged.Happening;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets a customer show that a contact point is hers: a code is sent there, and she tells it. */
@ApplicationScoped
class VerifyContactPoint {
    private final Dossiers dossiers;
    private final Parts parts;
    private final Corrections corrections;
    private final ContactPoints points;
    private final VerificationCodes codes;

    VerifyContactPoint(
            Dossiers dossiers, Parts parts, Corrections corrections, ContactPoints points, VerificationCodes codes) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.corrections = corrections;
        this.points = points;
        this.codes = codes;
    }

    /** @return when the code expires */
    Uni<Instant> ask(Intent intent, UUID id) {
        return dossiers.change(intent, turn -> point(turn, id).chain(point -> codes.draw(turn, point)))
                .map(VerificationCode::expiresAt);
    }

    /** A wrong guess is counted, so its transaction must not fail; the answer does, afterwards. */
    Uni<ContactPoint> confirm(Intent intent, UUID id, String text) {
        return dossiers.<Guess>change(intent, turn -> point(turn, id).chain(point -> guess(turn, point, text)))
                .invoke(Guess::requireRight)
                .map(Guess::point);
    }

    private Uni<Guess> guess(Turn turn, ContactPoint point, String text) {
        return codes.last(turn, point)
                .map(code -> new Guess(point, code.matches(point, text, turn.now())))
                .call(guess ->
                        guess.right() ? verify(turn, point) : turn.session().flush());
    }

    /** A guess and whether it was right. */
    private record Guess(ContactPoint point, boolean right) {
        void requireRight() {
            if (!right) {
                throw ContactProblems.CODE_WRONG.at("code", "is not the one that was sent");
            }
        }
    }

    private Uni<Void> verify(Turn turn, ContactPoint point) {
        point.verify(turn.now());
        var hers = turn.of(point.customerId());
        return corrections
                .note(
                        hers,
                        Parts.place(hers, points, point),
                        "verified",
                        point.fields().value())
                .chain(() -> parts.tell(hers, points, point, Happening.VERIFIED, List.of("verified")));
    }

    private Uni<ContactPoint> point(Turn turn, UUID id) {
        return parts.of(turn.session(), points, List.of(turn.customer())).map(found -> Parts.require(found, id));
    }
}
