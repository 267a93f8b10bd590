package dev.rapport.gateway.customer;

import dev.rapport.gateway.upstream.HistoryRecords.Window;
import org.jspecify.annotations.Nullable;

/** How the arguments of a timeline field are read, the same when it is planned and when it is answered. */
public final class Windows {
    private Windows() {}

    public static Window of(@Nullable Integer first, @Nullable String after) {
        return Wanted.window(first, after);
    }
}
