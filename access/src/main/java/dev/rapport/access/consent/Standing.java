package dev.rapport.access.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one customer stands: all that a decision about her needs.
 *
 * @param seq the ledger's entry that changed it last; 0 where she has decided nothing
 * @param sides one list of positions for each of the customers who are one person; what was decided since they are is in all of them
 * @param survivor the customer under whose name she is known since she was merged; null where she was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        UUID customer,
        long seq,
        List<List<Position>> sides,
        @Nullable UUID survivor) {

    public static Standing silent(UUID customer) {
        return new Standing(customer, 0, List.of(), null);
    }

    public static Standing of(UUID customer, long seq, List<Position> positions) {
        return new Standing(customer, seq, List.of(positions), null);
    }

    /** Both at once: whatever either of them refuses is refused. */
    public Standing merge(Standing other) {
        var both = new ArrayList<>(sides);
        other.sides.stream().filter(side -> !both.contains(side)).forEach(both::add);
        return new Standing(customer, Math.max(seq, other.seq), List.copyOf(both), survivor);
    }

    @JsonIgnore
    public List<Position> positions() {
        return sides.stream().flatMap(List::stream).toList();
    }
}
