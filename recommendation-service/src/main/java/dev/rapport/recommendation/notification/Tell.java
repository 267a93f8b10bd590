package dev.rapport.recommendation.notification;

import dev.rapport.recommendation.notification.Notice.Fact;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells customers of a new item: each of them once, and of a few items in a day. */
@ApplicationScoped
public class Tell {
    private static final String TELL = """
            with told as (
                insert into notifications (id, customer_id, kind, sku, least, created_at)
                select uuidv7(), c.id, 'ITEM_ARRIVED', $2, $3, $4 from unnest($1::uuid[]) as c(id)
                where $5 > (
                    select count(*) from notifications n
                    where n.customer_id = c.id and n.created_at > $4::timestamptz - interval '1 day')
                on conflict do nothing returning id, customer_id),
            facts as (
                insert into notification_facts (notification_id, order_id, interest_id, sku, contribution)
                select told.id, case when f.sku is not null then f.source end, case when f.sku is null then f.source end,
                    f.sku, f.contribution
                from unnest($6::uuid[], $7::uuid[], $8::text[], $9::float8[]) as f(customer_id, source, sku, contribution)
                join told on told.customer_id = f.customer_id)
            select count(*)::int as people from told
            """;
    private static final int AT_ONCE = 2_000;

    private final Clock clock;

    Tell(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the notices have in common.
     *
     * @param sku the new item
     * @param least how much must speak for it, also later
     * @param mostPerDay of how many items each of them is told in a day
     */
    public record About(String sku, double least, int mostPerDay) {}

    /** How many were told. */
    public Uni<Integer> tell(SqlConnection connection, About about, List<Notice> notices) {
        var now = clock.instant();
        return Multi.createFrom()
                .items(IntStream.range(0, (notices.size() + AT_ONCE - 1) / AT_ONCE)
                        .mapToObj(part ->
                                notices.subList(part * AT_ONCE, Math.min(notices.size(), (part + 1) * AT_ONCE))))
                .onItem()
                .transformToUniAndConcatenate(some -> tellSome(connection, about, some, now))
                .collect()
                .with(Collectors.summingInt(people -> people));
    }

    private static Uni<Integer> tellSome(SqlConnection connection, About about, List<Notice> notices, Instant now) {
        return connection
                .preparedQuery(TELL)
                .execute(columns(about, notices, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getInteger("people"));
    }

    private static Tuple columns(About about, List<Notice> notices, OffsetDateTime now) {
        var customers = new ArrayList<UUID>();
        var facts = new ArrayList<Fact>();
        for (var notice : notices) {
            facts.addAll(notice.facts());
            notice.facts().forEach(fact -> customers.add(notice.customer()));
        }
        return Tuple.from(new Object[] {
            notices.stream().map(Notice::customer).toArray(UUID[]::new),
            about.sku(),
            about.least(),
            now,
            about.mostPerDay(),
            customers.toArray(UUID[]::new),
            facts.stream().map(Fact::source).toArray(UUID[]::new),
            facts.stream().map(Fact::sku).toArray(String[]::new),
            facts.stream().map(Fact::contribution).toArray(Double[]::new)
        });
    }
}
