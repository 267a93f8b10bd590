package dev.rapport.interaction.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request; the libraries look at the status alone.
 *
 * @param success whether everything is either recorded or kept in quarantine, so that nothing is to be sent again
 * @param accepted recorded now
 * @param duplicates recorded before, with the same content
 * @param warnings recorded, and not as planned; absent where there are none
 */
public record WireAnswer(
        boolean success,
        int accepted,
        int duplicates,
        List<Rejected> rejected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    /**
     * A message that is not as planned.
     *
     * @param index its place in the batch, from 0
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Warning(int index, @Nullable String messageId, List<FieldProblem> errors) {}

    /**
     * A message that was refused.
     *
     * @param index its place in the batch, from 0
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rejected(
            int index, @Nullable String messageId, String code, String message, List<FieldProblem> errors) {}
}
