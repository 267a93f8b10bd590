package dev.rapport.access.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.consent.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changed after what the replica had.
 *
 * @param seq the last entry that is in this answer
 * @param hash of that entry
 * @param leaseMillis how long the replica may decide, counted from when it sent its request; 0 where more is to come first
 * @param reset whether the replica must forget everything and begin again
 * @param rulesVersion of the rules as they are now
 * @param rules null where the replica has them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedAnswer(
        long seq,
        String hash,
        long leaseMillis,
        boolean reset,
        long rulesVersion,
        @Nullable FeedRules rules,
        List<Standing> standings) {

    /** For a replica that has come further than the ledger, or from another past. */
    public static FeedAnswer fromTheBeginning() {
        return new FeedAnswer(0, "", 0, true, 0, null, List.of());
    }
}
