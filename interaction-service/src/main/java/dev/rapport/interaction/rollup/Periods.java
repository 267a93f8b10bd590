package dev.rapport.interaction.rollup;

import dev.rapport.interaction.metric.Counted;
import dev.rapport.interaction.rollup.RollupRequest.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one of periods that overlap or touch, so that no day counts twice. */
final class Periods {
    private static final Comparator<Member> BY_START =
            Comparator.comparing(Member::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Periods() {}

    static List<Counted> of(int group, Stream<Member> members) {
        return members
                .filter(member -> !isEmpty(member))
                .collect(Collectors.groupingBy(Member::customerId))
                .values()
                .stream()
                .flatMap(periods -> merged(periods).stream())
                .map(member -> new Counted(group, member.customerId(), member.from(), member.to()))
                .toList();
    }

    private static List<Member> merged(List<Member> periods) {
        var merged = new ArrayList<Member>();
        periods.stream().sorted(BY_START).forEach(period -> {
            if (!merged.isEmpty() && reaches(merged.getLast().to(), period.from())) {
                var last = merged.removeLast();
                merged.add(new Member(last.customerId(), last.from(), later(last.to(), period.to())));
            } else {
                merged.add(period);
            }
        });
        return merged;
    }

    private static boolean isEmpty(Member member) {
        return member.from() != null && member.to() != null && !member.from().isBefore(member.to());
    }

    private static boolean reaches(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end == null || start == null || !start.isAfter(end);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
