package dev.rapport.access.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where one customer stands: all that a decision about her needs.
 *
 * @param seq the ledger's entry that changed it last; 0 where she has decided nothing
 * @param sides one list of positions for each customer that was merged into this one; what was decided since the merge is in all of them
 */
public record Standing(UUID customer, long seq, List<List<Position>> sides) {

    public static Standing silent(UUID customer) {
        return new Standing(customer, 0, List.of());
    }

    public static Standing of(UUID customer, long seq, List<Position> positions) {
        return new Standing(customer, seq, List.of(positions));
    }

    /** Both at once: whatever either of them refuses is refused. */
    public Standing merge(Standing other) {
        var both = new ArrayList<>(sides);
        other.sides.stream().filter(side -> !both.contains(side)).forEach(both::add);
        return new Standing(customer, Math.max(seq, other.seq), List.copyOf(both));
    }

    @JsonIgnore
    public List<Position> positions() {
        return sides.stream().flatMap(List::stream).toList();
    }
}
