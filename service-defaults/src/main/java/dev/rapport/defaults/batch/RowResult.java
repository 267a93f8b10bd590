package dev.rapport.defaults.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.defaults.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one row of a request. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RowResult(
        int index,
        Status status,
        @Nullable UUID id,
        @Nullable String code,
        List<FieldProblem> errors) {

    /** A duplicate was recorded before, with the same content. */
    public enum Status {
        CREATED,
        DUPLICATE,
        REFUSED
    }

    public static RowResult created(int index, UUID id) {
        return new RowResult(index, Status.CREATED, id, null, List.of());
    }

    public static RowResult duplicate(int index, UUID id) {
        return new RowResult(index, Status.DUPLICATE, id, null, List.of());
    }

    public static RowResult refused(int index, Problem problem) {
        return new RowResult(index, Status.REFUSED, null, problem.type().name(), problem.errors());
    }
}
