package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Two customers side by side. */
@Description("Two customers side by side, each with what was told of her alone.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record CustomerComparison(
        @Description("The one.") @Id @NonNull String one,
        @Description("The other.") @Id @NonNull String other,
        @Description("Whether they are merged.") boolean onePerson,

        @Description("What was found and decided of the two.") @Nullable
        Duplicate duplicate,

        @Description("What is said of them.") @NonNull List<@NonNull ComparedField> fields,

        @Description("By what they are known and reached.") @NonNull
        List<@NonNull ComparedMeans> means) {

    /** A field of both. */
    @Description("A field of both.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record ComparedField(
            @Description("Its name.") @NonNull String field,

            @Description("The value of the one.") @Nullable String one,

            @Description("The value of the other.") @Nullable
            String other,

            @Description("Whether they agree.") boolean same) {
        @Override
        public String toString() {
            return "ComparedField";
        }
    }

    /** An identifier, a contact point or an address. */
    @Description("An identifier, a contact point or an address.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record ComparedMeans(
            @Description("Such as email, phone, address or user_id.") @NonNull
            String type,

            @Description("Its value.") @NonNull String value,
            @Description("Whether the one has it.") boolean ofOne,
            @Description("Whether the other has it.") boolean ofOther) {
        @Override
        public String toString() {
            return "ComparedMeans";
        }
    }

    @Override
    public String toString() {
        return "CustomerComparison";
    }
}
