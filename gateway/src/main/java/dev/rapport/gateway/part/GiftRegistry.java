package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A list of what somebody would like to be given. */
@Description("A list of what somebody would like to be given.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record GiftRegistry(
        @Id @NonNull String id,
        @Description("What stands above the list.") @NonNull String title,
        @Description("Such as a wedding.") @Nullable String occasion,

        @Description("What visitors know the owner by.") @NonNull
        String ownerName,

        @Description("From this day on the owner sees what was bought.") @Nullable
        LocalDate eventDate,

        @Description("PUBLIC, LINK or PRIVATE.") @NonNull String privacy,
        @Description("What stands on it.") @Nullable List<Item> items) {

    /** Something on the list. */
    @Description("Something on a gift registry.")
    @Name("GiftItem")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            @Id @NonNull String id,
            @Description("The item's own number.") @NonNull String sku,
            @Description("Its name.") @NonNull String name,

            @Description("What the owner says of it.") @Nullable
            String note,

            @Description("How many are wanted.") int wanted,

            @Description("How many were bought; null for the owner until the day.") @Nullable
            Integer bought,

            @Description("How many may still be bought; null for the owner until the day.") @Nullable
            Integer open) {}

    @Override
    public String toString() {
        return "GiftRegistry";
    }
}
