package dev.rapport.interaction.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing to be recorded once per source and number. */
public interface SourceRow {

    /** Who tells us; null is the client that sends it. */
    @Nullable
    String source();

    /** The source's own name for it. */
    String number();

    @Nullable
    UUID customerId();
}
