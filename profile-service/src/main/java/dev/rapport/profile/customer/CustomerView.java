package dev.rapport.profile.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.profile.identifier.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as this caller may see her; what is withheld is absent, and {@code access} says why.
 *
 * @param mergedIds under which she was known too, before they were merged into this one; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record CustomerView(
        UUID id,
        @Nullable CustomerKind kind,
        @JsonUnwrapped @Nullable CustomerFields fields,
        @Nullable String greeting,
        @Nullable List<IdentifierView> identifiers,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable List<UUID> mergedIds,
        List<Decision> access) {

    /** An identifier, who gave it, and when it was told of her first and last. */
    @Personal
    public record IdentifierView(String type, String value, String source, Instant firstSeen, Instant lastSeen) {
        static IdentifierView of(Identifier identifier) {
            return new IdentifierView(
                    identifier.type(),
                    identifier.value(),
                    identifier.source(),
                    identifier.firstSeen(),
                    identifier.lastSeen());
        }

        @Override
        public String toString() {
            return "IdentifierView";
        }
    }

    static CustomerView of(GoldenRecord customer, List<Identifier> identifiers, List<Decision> access) {
        if (!permits(access, Category.BASIC)) {
            return withheld(customer.id(), access);
        }
        var fields = customer.fields();
        var shown = identifiers.stream()
                .filter(identifier -> !identifier.isContact() || permits(access, Category.CONTACT))
                .map(IdentifierView::of)
                .toList();
        return new CustomerView(
                customer.id(),
                customer.kind(),
                fields,
                fields.greeting(),
                shown,
                customer.version(),
                customer.createdAt(),
                customer.updatedAt(),
                customer.mergedIds().isEmpty() ? null : customer.mergedIds(),
                access);
    }

    static CustomerView withheld(UUID id, List<Decision> access) {
        return new CustomerView(id, null, null, null, null, null, null, null, null, access);
    }

    boolean shown() {
        return version != null;
    }

    /** Whether the caller may see this category of her. */
    public boolean permits(Category category) {
        return permits(access, category);
    }

    private static boolean permits(List<Decision> access, Category category) {
        return access.stream().anyMatch(decision -> decision.category() == category && decision.permitted());
    }

    @Override
    public String toString() {
        return "CustomerView[" + id + "]";
    }
}
