package dev.rapport.interaction.writekey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write key as it is read; the key itself is shown once, to whom it is given.
 *
 * @param source the client for which it was given out
 * @param purposes for which the source may tell us of customers
 * @param userIdType the type of identifier that its {@code userId} is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteKeyView(
        UUID id,
        String source,
        List<String> purposes,
        String userIdType,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
