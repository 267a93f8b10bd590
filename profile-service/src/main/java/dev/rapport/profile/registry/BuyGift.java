package dev.rapport.profile.registry;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Role;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Intent;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Marks something of a registry as bought. It is a change of the giver, who is the subject of the event; the owner learns nothing. */
@ApplicationScoped
class BuyGift {
    private static final String BOUGHT = "select coalesce(sum(quantity), 0) from GiftPurchase where itemId = :item";
    private static final Saying.Headers NOTHING_SAID = new Saying.Headers(null, null);

    private final Mutiny.SessionFactory sessions;
    private final Dossiers dossiers;
    private final VisitRegistries visits;
    private final Identifiers identifiers;
    private final IdempotencyKeys keys;

    BuyGift(
            Mutiny.SessionFactory sessions,
            Dossiers dossiers,
            VisitRegistries visits,
            Identifiers identifiers,
            IdempotencyKeys keys) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.visits = visits;
        this.identifiers = identifiers;
        this.keys = keys;
    }

    /** Says that a purchase is a gift and so says nothing of the giver's own taste. */
    record GiftBought(UUID customerId, UUID registryId, UUID itemId, String sku, int quantity) {
        static final String TYPE = "rapport.profile.gift.bought.v1";
    }

    /** What is bought of which registry. */
    record Wish(UUID registry, UUID item, GiftRequest request) {}

    Uni<Outcome> buy(Caller caller, Wish wish, @Nullable String key) {
        return buyer(caller, wish.request())
                .chain(buyer -> dossiers.change(
                        Intent.of(caller, buyer, Category.BASIC, NOTHING_SAID),
                        turn -> keys.once(
                                new SessionStatements(turn.session()),
                                caller.actor(),
                                key,
                                List.of(buyer, wish),
                                () -> buy(turn, wish))));
    }

    private Uni<UUID> buy(Turn turn, Wish wish) {
        var caller = turn.saying().caller();
        return visits.opened(
                        turn.session(), caller, wish.registry(), wish.request().link())
                .invoke(registry -> requireOther(turn, registry))
                .chain(() -> item(turn, wish))
                .call(item -> requireOpen(turn, item, wish.request().quantity()))
                .chain(item -> keep(turn, item, wish));
    }

    private Uni<UUID> keep(Turn turn, GiftItem item, Wish wish) {
        var purchase = new GiftPurchase(item, turn.customer(), wish.request().quantity(), turn.now());
        var bought = new GiftBought(
                turn.customer(),
                wish.registry(),
                item.id(),
                item.fields().sku(),
                wish.request().quantity());
        return turn.session()
                .persist(purchase)
                .chain(() -> dossiers.tell(turn, GiftBought.TYPE, bought))
                .replaceWith(purchase.id());
    }

    /** Under the item's lock, so that two who give at once do not both give the last one. */
    private static Uni<GiftItem> item(Turn turn, Wish wish) {
        return turn.session()
                .find(GiftItem.class, wish.item(), LockModeType.PESSIMISTIC_WRITE)
                .map(item -> item != null && item.fields().registryId().equals(wish.registry()) ? item : null)
                .onItem()
                .ifNull()
                .failWith(RegistryProblems.GIFT_ITEM_UNKNOWN::problem);
    }

    private static Uni<Void> requireOpen(Turn turn, GiftItem item, int quantity) {
        return turn.session()
                .createQuery(BOUGHT, Long.class)
                .setParameter("item", item.id())
                .getSingleResult()
                .invoke(bought -> {
                    if (bought + quantity > item.fields().wanted()) {
                        throw RegistryProblems.GIFT_BOUGHT.problem();
                    }
                })
                .replaceWithVoid();
    }

    private static void requireOther(Turn turn, Registry registry) {
        if (turn.owns(registry.customerId())) {
            throw RegistryProblems.OWN_REGISTRY.problem();
        }
    }

    private Uni<UUID> buyer(Caller caller, GiftRequest request) {
        if (request.buyerId() != null) {
            return Uni.createFrom().item(request.buyerId());
        }
        if (!caller.has(Role.CUSTOMER)) {
            throw RegistryProblems.BUYER_UNKNOWN.at("buyerId", "is needed");
        }
        var key = new Identifier.Key("keycloak_sub", caller.subject());
        return sessions.withSession(session -> identifiers.named(session, List.of(key)))
                .map(found ->
                        found.stream().map(Identifier::customerId).findFirst().orElse(null))
                .onItem()
                .ifNull()
                .failWith(RegistryProblems.BUYER_UNKNOWN::problem);
    }
}
