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
 */
public record WireAnswer(boolean success, int accepted, int duplicates, List<Rejected> rejected) {

    /**
     * A message that was refused.
     *
     * @param index its place in the batch, from 0
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rejected(
            int index, @Nullable String messageId, String code, String message, List<FieldProblem> errors) {}
}
