package dev.rapport.profile.identifier;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says to the other services which customer a source's names stand for from now on; by what she is reached does not travel. */
public record IdentifiersLinked(UUID customerId, List<LinkedIdentifier> identifiers, Instant linkedAt) {
    static final String TYPE = "rapport.profile.identifiers.linked.v1";

    /** One of them. */
    @Personal
    record LinkedIdentifier(String type, String value) {
        @Override
        public String toString() {
            return "LinkedIdentifier";
        }
    }

    /** Empty where none of them is a name that events could carry. */
    public static Optional<Change> change(UUID customer, Collection<Identifier.Key> keys, Instant at, Actor actor) {
        var linked = keys.stream()
                .filter(key -> !key.isContact() && !key.type().equals("keycloak_sub"))
                .map(key -> new LinkedIdentifier(key.type(), key.value()))
                .toList();
        return linked.isEmpty()
                ? Optional.empty()
                : Optional.of(Change.of(TYPE, customer, at, actor, new IdentifiersLinked(customer, linked, at)));
    }
}
