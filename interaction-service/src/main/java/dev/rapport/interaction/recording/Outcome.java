package dev.rapport.interaction.recording;

import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.batch.RowResult.Status;
import dev.rapport.defaults.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recording.
 *
 * @param problem why it was refused; null where it was not
 */
public record Outcome(UUID id, Status status, @Nullable Problem problem) {

    static Outcome created(UUID id) {
        return new Outcome(id, Status.CREATED, null);
    }

    static Outcome duplicate(UUID id) {
        return new Outcome(id, Status.DUPLICATE, null);
    }

    static Outcome refused(UUID id, Problem problem) {
        return new Outcome(id, Status.REFUSED, problem);
    }

    RowResult ofRow(int index) {
        if (problem != null) {
            return RowResult.refused(index, problem);
        }
        return status == Status.CREATED ? RowResult.created(index, id) : RowResult.duplicate(index, id);
    }
}
