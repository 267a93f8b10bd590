package dev.rapport.profile.interest;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.SaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The interests: each topic once; what the customer removed, no system observes again. */
@ApplicationScoped
public class Interests implements PartKind<Interest, InterestFields, InterestView> {
    private static final String REFUSE = """
            insert into refused_interests (customer_id, topic) values (:customer, lower(:topic))
            on conflict (customer_id, topic) do update set topic = excluded.topic returning customer_id
            """;
    private static final String REFUSED =
            "select customer_id from refused_interests where customer_id = :customer and topic = lower(:topic)";
    private static final String BRING_BACK = """
            delete from refused_interests where customer_id = :customer and topic = lower(:topic) returning customer_id
            """;

    private final Decay decay;

    Interests(Decay decay) {
        this.decay = decay;
    }

    @Override
    public PartName name() {
        return PartName.INTERESTS;
    }

    @Override
    public String thing() {
        return "interest";
    }

    @Override
    public Class<Interest> type() {
        return Interest.class;
    }

    @Override
    public Interest create(Turn turn, InterestFields fields) {
        return new Interest(turn, fields);
    }

    @Override
    public InterestView view(Interest part) {
        return InterestView.of(part, decay.strength(part));
    }

    @Override
    public Uni<Void> check(Turn turn, InterestFields fields, List<Interest> others) {
        if (others.stream().anyMatch(other -> other.fields().sameTopic(fields))) {
            throw InterestProblems.INTEREST_KNOWN.at("topic", "is known");
        }
        return turn.saying().saidBy() == SaidBy.IMPORT
                ? run(turn, REFUSED, fields)
                        .invoke(Interests::requireNotRefused)
                        .replaceWithVoid()
                : run(turn, BRING_BACK, fields).replaceWithVoid();
    }

    /** What staff or a system removes may be observed again. */
    @Override
    public Uni<Void> removed(Turn turn, Interest part) {
        return turn.saying().saidBy() == SaidBy.CUSTOMER
                ? run(turn, REFUSE, part.fields()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<List<UUID>> run(Turn turn, String statement, InterestFields fields) {
        return turn.session()
                .createNativeQuery(statement, UUID.class)
                .setParameter("customer", turn.customer())
                .setParameter("topic", fields.topic())
                .getResultList();
    }

    private static void requireNotRefused(List<UUID> refused) {
        if (!refused.isEmpty()) {
            throw InterestProblems.INTEREST_REFUSED.at("topic", "was removed by the customer");
        }
    }
}
