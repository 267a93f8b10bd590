package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That two customers are one person. */
@Description("That two customers are one person; it stands until it is undone.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Merge(
        @Description("A UUID.") @Id @NonNull String id,

        @Description("Under whose name she is known.") @Id @NonNull
        String survivorId,

        @Description("Who is read as the survivor.") @Id @NonNull
        String mergedId,

        @Description("False once it was undone.") boolean stands,
        @Description("When.") @NonNull Instant mergedAt,
        @Description("By whom.") @NonNull String mergedBy,

        @Description("Why.") @Nullable String note,

        @Description("When it was undone.") @Nullable Instant undoneAt,

        @Description("By whom it was undone.") @Nullable String undoneBy,

        @Description("Why it was undone.") @Nullable String undoNote) {}
