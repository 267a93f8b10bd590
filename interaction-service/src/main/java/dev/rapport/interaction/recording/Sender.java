package dev.rapport.interaction.recording;

import dev.rapport.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who sends rows, and how the request was marked.
 *
 * @param authorization the header with the sender's own token, for questions asked on her behalf
 * @param idempotencyKey the header that marks a request that may be sent again
 */
public record Sender(
        Caller caller, String authorization, @Nullable String idempotencyKey) {

    @Override
    public String toString() {
        return "Sender[" + caller.client() + "]";
    }
}
