package dev.rapport.interaction.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.rapport.defaults.problem.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of a day (UTC) were not as planned.
 *
 * @param lastErrors in what the last of them was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanViolations(
        LocalDate day,
        long count,

        @JsonRawValue @Schema(implementation = FieldProblem[].class)
        String lastErrors,

        @Nullable String lastMessageId,
        Instant lastAt) {}
