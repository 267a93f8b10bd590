package dev.rapport.recommendation.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a customer is to be told, and what speaks for it. */
public record Notice(UUID customer, List<Fact> facts) {

    /**
     * What of hers speaks for telling her, and how much.
     *
     * @param sku what she bought in an order; absent where it is an interest
     */
    public record Fact(UUID source, @Nullable String sku, double contribution) {

        public static Fact bought(UUID order, String sku, double contribution) {
            return new Fact(order, sku, contribution);
        }

        public static Fact interested(UUID interest, double contribution) {
            return new Fact(interest, null, contribution);
        }
    }

    public double score() {
        return facts.stream().mapToDouble(Fact::contribution).sum();
    }
}
