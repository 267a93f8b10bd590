package dev.rapport.interaction.correction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.interaction.customer.RequireCustomers;
import dev.rapport.interaction.recording.RecordingProblems;
import dev.rapport.interaction.recording.Welcome;
import dev.rapport.interaction.subject.Subjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom an event may be moved: whoever it might have been recorded of. */
@ApplicationScoped
class Customers {
    private final RequireCustomers existing;
    private final Welcome welcome;
    private final Subjects subjects;

    Customers(RequireCustomers existing, Welcome welcome, Subjects subjects) {
        this.existing = existing;
        this.welcome = welcome;
        this.subjects = subjects;
    }

    Uni<Void> require(String authorization, CorrectionRequest request) {
        return named(request)
                .map(customer -> existing.existing(authorization, Set.of(customer))
                        .invoke(found -> requireWelcome(customer, found))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Keeps whom it is about from now on, where she was never met before. */
    Uni<Void> meet(SqlConnection connection, @Nullable Amendment amendment) {
        var subject = amendment == null ? null : amendment.subject();
        return subject == null
                ? Uni.createFrom().voidItem()
                : subjects.known(connection, Set.of(subject))
                        .chain(known -> subjects.meet(connection, Set.of(subject), known));
    }

    private void requireWelcome(UUID customer, Set<UUID> found) {
        if (found.isEmpty()) {
            throw RecordingProblems.ROW_CUSTOMER_UNKNOWN.at("customerId", "names no customer");
        }
        welcome.refusal(customer, Set.of()).ifPresent(problem -> {
            throw problem;
        });
    }

    private static Optional<UUID> named(CorrectionRequest request) {
        if (request.changes() != null && request.changes().customerId() != null) {
            return Optional.of(request.changes().customerId());
        }
        return Optional.ofNullable(request.order())
                .map(order -> order.path("customerId"))
                .filter(JsonNode::isTextual)
                .flatMap(text -> uuid(text.asText()));
    }

    /** What is no id is refused when the order is read. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
