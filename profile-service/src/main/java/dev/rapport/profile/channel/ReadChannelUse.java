package dev.rapport.profile.channel;

import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.dossier.Parts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Holds what customers say of their channels against what they do. */
@ApplicationScoped
public class ReadChannelUse {
    private static final String OBSERVED = """
            select distinct on (owner, kind) owner, kind, channel,
                weight / sum(weight) over (partition by owner, kind) as share, last_at
            from (
                select owner, kind, channel, sum(weight) as weight, max(last_at) as last_at from observed_channels
                join unnest(cast(:members as uuid[]), cast(:owners as uuid[])) as of(member, owner) on member = customer_id
                group by owner, kind, channel
            ) as used
            order by owner, kind, weight desc, channel
            """;

    private final Parts parts;
    private final ChannelPreferences preferences;
    private final Clusters clusters;

    ReadChannelUse(Parts parts, ChannelPreferences preferences, Clusters clusters) {
        this.clusters = clusters;
        this.parts = parts;
        this.preferences = preferences;
    }

    /** For each customer every kind of which she has said or done anything, by its name. */
    public Uni<Map<UUID, List<ChannelUse>>> of(Mutiny.Session session, Collection<UUID> customers) {
        return parts.of(session, preferences, customers)
                .chain(stated -> observed(session, customers)
                        .map(observed -> customers.stream()
                                .distinct()
                                .collect(Collectors.toMap(id -> id, id -> uses(id, stated, observed)))));
    }

    /** The channel that a customer uses most for a kind of thing. */
    private record Observed(UUID customer, String kind, String channel, double share, Instant lastAt) {
        static Observed of(Tuple row) {
            return new Observed(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, Double.class),
                    row.get(4, OffsetDateTime.class).toInstant());
        }
    }

    private Uni<List<Observed>> observed(Mutiny.Session session, Collection<UUID> customers) {
        var members = clusters.members(customers);
        return session.createNativeQuery(OBSERVED, Tuple.class)
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter("owners", members.stream().map(clusters::survivor).toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(Observed::of).toList());
    }

    private static List<ChannelUse> uses(UUID customer, List<ChannelPreference> stated, List<Observed> observed) {
        var says = stated.stream()
                .filter(preference -> preference.owner().equals(customer))
                .map(ChannelPreference::fields)
                .collect(Collectors.toMap(
                        ChannelPreferenceFields::kind,
                        fields -> fields.channel().name()));
        var does = observed.stream()
                .filter(each -> each.customer().equals(customer))
                .collect(Collectors.toMap(Observed::kind, Function.identity()));
        return Stream.concat(says.keySet().stream(), does.keySet().stream())
                .distinct()
                .sorted()
                .map(kind -> use(kind, says.get(kind), does.get(kind)))
                .toList();
    }

    private static ChannelUse use(String kind, @Nullable String says, @Nullable Observed does) {
        return does == null
                ? new ChannelUse(kind, says, null, null, null, false)
                : new ChannelUse(
                        kind,
                        says,
                        does.channel(),
                        does.share(),
                        does.lastAt(),
                        says != null && !Objects.equals(says, does.channel()));
    }
}
