package dev.rapport.profile.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values, the latest first, and where the next page begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldValuePage(
        List<FieldValueView> items, @Nullable String next) {}
