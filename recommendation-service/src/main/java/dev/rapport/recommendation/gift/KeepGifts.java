package dev.rapport.recommendation.gift;

import dev.rapport.access.customer.ProfileListener;
import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns what customers bought for somebody else. */
@ApplicationScoped
class KeepGifts implements ProfileListener {
    private static final String KEEP = """
            insert into gifts (item_id, customer_id, sku)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[]) on conflict do nothing
            """;

    private final Inbox inbox;

    KeepGifts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, GiftBought.TYPE, GiftBought.class, KeepGifts::keep);
    }

    private static Uni<Void> keep(SqlConnection connection, List<GiftBought> gifts) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        gifts.stream().map(GiftBought::itemId).toArray(UUID[]::new),
                        gifts.stream().map(GiftBought::customerId).toArray(UUID[]::new),
                        gifts.stream().map(GiftBought::sku).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
