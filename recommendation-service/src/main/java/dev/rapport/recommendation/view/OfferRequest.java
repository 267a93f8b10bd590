package dev.rapport.recommendation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rapport.access.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which parts of which customers are wanted, and how many of each; none is not computed. */
public record OfferRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        @Min(0) @Max(50) int recommendations,
        @Min(0) @Max(50) int buyAgain,
        @Min(0) @Max(50) int notifications,
        @Min(0) @Max(50) int nextActions) {

    @JsonIgnore
    @Schema(hidden = true)
    public boolean isEmpty() {
        return recommendations + buyAgain + notifications + nextActions == 0;
    }

    /** Of what is given, and of what that rests on. */
    List<Category> categories() {
        return isEmpty()
                ? List.of(Category.RECOMMENDATIONS)
                : List.of(Category.RECOMMENDATIONS, Category.ORDERS, Category.INTERACTIONS, Category.INTERESTS);
    }
}
