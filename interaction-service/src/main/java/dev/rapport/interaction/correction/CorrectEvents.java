package dev.rapport.interaction.correction;

import dev.rapport.access.Caller;
import dev.rapport.access.Role;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import dev.rapport.interaction.recording.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Corrects one event with all that followed from it, in one transaction in which nothing new is recorded. */
@ApplicationScoped
class CorrectEvents {
    private final Pool pool;
    private final Corrections corrections;
    private final ReadAmendment readAmendment;
    private final Customers customers;
    private final Recount recount;
    private final Clock clock;

    CorrectEvents(
            Pool pool,
            Corrections corrections,
            ReadAmendment readAmendment,
            Customers customers,
            Recount recount,
            Clock clock) {
        this.pool = pool;
        this.corrections = corrections;
        this.readAmendment = readAmendment;
        this.customers = customers;
        this.recount = recount;
        this.clock = clock;
    }

    Uni<Correction> correct(Caller caller, String authorization, UUID event, CorrectionRequest request) {
        return customers
                .require(authorization, request)
                .chain(() -> pool.withTransaction(connection -> Lanes.enterAll(connection)
                        .chain(() -> corrections.target(connection, event))
                        .map(found -> found.orElseThrow(RequestProblems.NOT_FOUND::problem))
                        .invoke(target -> requirePossible(caller, target, request.action()))
                        .chain(target -> correct(connection, caller, target, request))));
    }

    private Uni<Correction> correct(SqlConnection connection, Caller caller, Target target, CorrectionRequest request) {
        var amendment = readAmendment.read(request, target);
        var correction = new Correction(
                Ids.fresh(),
                target.id(),
                request.action(),
                request.reason(),
                amendment == null ? List.of() : amendment.changed(),
                caller.actor().subject(),
                clock.instant());
        return customers
                .meet(connection, amendment)
                .chain(() -> corrections.correct(connection, correction, amendment))
                .chain(() -> corrections.target(connection, target.id()))
                .chain(after -> recount.after(connection, caller.actor(), correction, target, after.orElseThrow()))
                .replaceWith(correction);
    }

    /** Whoever runs the product may correct what any source told; every other client what it told itself. */
    private static void requirePossible(Caller caller, Target target, Action action) {
        if (!caller.has(Role.OPS) && !target.source().equals(caller.client())) {
            throw CorrectionProblems.EVENT_NOT_YOURS.problem();
        }
        if (action == Action.RESTORE && target.present()) {
            throw CorrectionProblems.EVENT_NOT_VOIDED.problem();
        }
        if (action != Action.RESTORE && !target.present()) {
            throw CorrectionProblems.EVENT_VOIDED.problem();
        }
        if (action == Action.RESTORE && target.toldAgain()) {
            throw CorrectionProblems.ORDER_TOLD_AGAIN.problem();
        }
        if (target.changedAnOrder()) {
            throw CorrectionProblems.ORDER_TOLD_EARLIER.problem();
        }
    }
}
