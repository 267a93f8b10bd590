package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.part.Merge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway reads and says of who is one person. */
public final class IdentityRecords {
    private IdentityRecords() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DuplicatePage(
            List<Duplicate> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MergePage(List<Merge> items, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MergeRequest(
            String survivorId, String mergedId, @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UndoRequest(@Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(String state, @Nullable String note) {}
}
