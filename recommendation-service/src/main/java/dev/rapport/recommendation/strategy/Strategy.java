package dev.rapport.recommendation.strategy;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done next.
 *
 * @param enabled whether it is done at all
 * @param value what it is worth when she takes it up, in any unit that is the same for all strategies
 * @param propensity how likely she takes it up, from 0 to 1, as long as nobody was asked yet
 * @param purposes for which she must let us; none is needed for what serves her
 * @param relations of which customers; empty is of all
 * @param mostPerWeek not done to whom we turned so often within seven days; absent is no limit
 * @param restDays how many days the same is not done again after she reacted
 */
public record Strategy(
        @NotNull ActionKind kind,
        @NotNull @Size(min = 1, max = 255) @PlainText String description,
        boolean enabled,
        @DecimalMin("0") @DecimalMax("1000000000") double value,
        @DecimalMin("0") @DecimalMax("1") double propensity,

        @NotNull @Size(max = 10) Set<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,63}") String> purposes,

        @NotNull Set<@NotNull CustomerRelation> relations,
        @Min(0) @Max(1000) @Nullable Integer mostPerWeek,
        @Min(0) @Max(3650) int restDays) {}
