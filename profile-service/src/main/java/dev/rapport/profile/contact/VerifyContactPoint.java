package dev.rapport.profile.contact;

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
    private final ContactPoints points;

    VerifyContactPoint(Dossiers dossiers, Parts parts, ContactPoints points) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.points = points;
    }

    /** @return when the code expires */
    Uni<Instant> ask(Intent intent, UUID id) {
        return dossiers.change(intent, turn -> point(turn, id).chain(point -> renewed(turn, point)))
                .map(VerificationCode::expiresAt);
    }

    private static Uni<VerificationCode> renewed(Turn turn, ContactPoint point) {
        return code(turn, point)
                .invoke(code -> code.renew(point, turn.now()))
                .call(code -> turn.session().persist(code));
    }

    /** A wrong guess is counted, so its transaction must not fail; the answer does, afterwards. */
    Uni<ContactPoint> confirm(Intent intent, UUID id, String text) {
        return dossiers.<Guess>change(intent, turn -> point(turn, id).chain(point -> guess(turn, point, text)))
                .invoke(Guess::requireRight)
                .map(Guess::point);
    }

    private Uni<Guess> guess(Turn turn, ContactPoint point, String text) {
        return turn.session()
                .find(VerificationCode.class, point.id())
                .onItem()
                .ifNull()
                .failWith(ContactProblems.CODE_EXPIRED::problem)
                .map(code -> new Guess(point, code, code.matches(point, text, turn.now())))
                .call(guess ->
                        guess.right() ? verify(turn, guess) : turn.session().flush());
    }

    /** A guess and whether it was right. */
    private record Guess(ContactPoint point, VerificationCode code, boolean right) {
        void requireRight() {
            if (!right) {
                throw ContactProblems.CODE_WRONG.at("code", "is not the one that was sent");
            }
        }
    }

    private Uni<Void> verify(Turn turn, Guess guess) {
        guess.point().verify(turn.now());
        return turn.session()
                .remove(guess.code())
                .chain(() -> parts.tell(turn, points, guess.point(), Happening.VERIFIED, List.of("verified")));
    }

    private Uni<ContactPoint> point(Turn turn, UUID id) {
        return parts.of(turn.session(), points, List.of(turn.customer())).map(found -> Parts.require(found, id));
    }

    private static Uni<VerificationCode> code(Turn turn, ContactPoint point) {
        return turn.session()
                .find(VerificationCode.class, point.id())
                .map(code -> code == null ? new VerificationCode(point) : code);
    }
}
