package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.Metrics.PreferredChannel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which channel somebody prefers, by what she does and not by what she says. */
final class Preference {
    private static final Comparator<Use> MOST = Comparator.comparingLong(Use::count)
            .thenComparing(Use::lastAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Use::channel);

    private Preference() {}

    /** How often a channel was used. */
    record Use(String channel, long count, @Nullable Instant lastAt) {
        private Use plus(Use other) {
            var later =
                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()).compare(lastAt, other.lastAt) < 0;
            return new Use(channel, count + other.count, later ? other.lastAt : lastAt);
        }
    }

    static @Nullable PreferredChannel of(List<Use> uses) {
        var channels = uses.stream()
                .collect(Collectors.toMap(Use::channel, use -> use, Use::plus, LinkedHashMap::new))
                .values();
        var of = channels.stream().mapToLong(Use::count).sum();
        return of == 0
                ? null
                : channels.stream()
                        .max(MOST)
                        .map(use -> new PreferredChannel(use.channel(), share(use.count(), of), of))
                        .orElseThrow();
    }

    static @Nullable Long daysSince(@Nullable Instant last, Instant now) {
        return last == null ? null : Math.max(0, Duration.between(last, now).toDays());
    }

    private static BigDecimal share(long count, long of) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
