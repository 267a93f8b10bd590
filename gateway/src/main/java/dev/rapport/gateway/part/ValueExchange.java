package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What she told us, what she was promised for it, and what she got. */
@Description("What she told us, what she was promised for it, and what she got.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record ValueExchange(
        @Id @NonNull String id,

        @Description("What it is, as it is defined.") @NonNull
        String attribute,

        @Description("What she told, as JSON.") @Name("value") @JsonDeserialize(using = JsonAsText.class) @NonNull
        String value,

        @Description("CUSTOMER, STAFF or IMPORT.") @NonNull String saidBy,
        @Description("How sure the source is, from 0 to 1.") double confidence,
        @Description("When she told it last.") @NonNull Instant takenAt,
        @Description("What it is asked for.") @NonNull String purpose,
        @Description("Why, in words for her.") @NonNull String reason,
        @Description("What she was promised.") @NonNull String promised,
        @Description("How often it was used for her.") int uses,
        @Description("When it was last.") @Nullable Instant lastUsedAt,
        @Description("What she got last.") @Nullable String lastBenefit,

        @Description("Whether it was taken and never used for her.")
        boolean owed) {
    @Override
    public String toString() {
        return "ValueExchange";
    }
}
