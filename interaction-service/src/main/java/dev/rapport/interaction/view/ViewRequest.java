package dev.rapport.interaction.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which parts of which customers are wanted; what is not asked for is not computed. */
public record ViewRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        boolean metrics,
        @NotNull @Size(max = 5) List<@Valid @NotNull Window> timelines) {

    /** A part of the timeline. */
    public record Window(
            @Min(1) @Max(100) int first,
            @Size(max = 200) @Nullable String after) {}
}
