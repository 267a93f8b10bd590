package dev.rapport.gateway.problem;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a change was not made; the same code that the service's own API answers with. */
@Description("Why a change was not made.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record MutationError(
        @Description("Stable; the list is in the documentation of errors.") @NonNull
        String code,

        @JsonAlias("title") @Description("For developers.") @NonNull
        String message,

        @JsonAlias("errors") @Description("Which values break their rule.") @Nullable
        List<@NonNull Field> fields) {

    public MutationError {
        fields = Objects.requireNonNullElse(fields, List.of());
    }

    /** A value that breaks its rule. */
    @Description("A value that breaks its rule.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(
            @Description("Which one.") @NonNull String field,
            @Description("What is wrong with it.") @NonNull String message) {}
}
