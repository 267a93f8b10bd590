package dev.rapport.profile.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gift registry as its visitors read it: what the owner published, and nothing else of her. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record RegistryVisit(
        UUID id,
        String title,
        @Nullable String occasion,
        String ownerName,
        @Nullable LocalDate eventDate,
        RegistryFields.Privacy privacy,
        @Nullable List<Item> items) {

    /**
     * An item of the list.
     *
     * @param bought absent for the owner until the day
     * @param open how many may still be bought; absent for the owner until the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            String sku,
            String name,
            @Nullable String note,
            int wanted,
            @Nullable Integer bought,
            @Nullable Integer open) {

        static Item of(GiftItem item, int bought, boolean shown) {
            var fields = item.fields();
            return new Item(
                    item.id(),
                    fields.sku(),
                    fields.name(),
                    fields.note(),
                    fields.wanted(),
                    shown ? bought : null,
                    shown ? Math.max(0, fields.wanted() - bought) : null);
        }
    }

    /** Registries, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<RegistryVisit> items, @Nullable UUID next) {}

    static RegistryVisit of(Registry registry, @Nullable List<Item> items) {
        var fields = registry.fields();
        return new RegistryVisit(
                registry.id(),
                fields.title(),
                fields.occasion(),
                fields.ownerName(),
                fields.eventDate(),
                fields.privacy(),
                items);
    }

    @Override
    public String toString() {
        return "RegistryVisit[" + id + "]";
    }
}
