package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One decision to record. */
@Description("One decision.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentDecisionInput(
        @Description("A purpose; * for a restriction of all her data.") @NonNull
        String purpose,

        @Description("GRANTED, REQUESTED, DENIED, WITHDRAWN, OBJECTED, IMPORTED, RESTRICTED or UNRESTRICTED.") @NonNull
        String decision,

        @Description("For whom; implied by a purpose that names one.") @Nullable
        String recipient,

        @Description("EMAIL, SMS, PHONE, POST or APP; null is every one.") @Nullable
        String channel,

        @Description("Where she may be contacted; null is everywhere.") @Nullable @Id
        String contactPointId,

        @Description("What she was shown; needed for a grant.") @Nullable
        Shown notice,

        @Description("When she decided, where that was not now.") @Nullable
        Instant decidedAt,

        @Description("When a grant ends, where that is earlier than its purpose says.") @Nullable
        Instant expiresAt) {

    /** The notice that she was shown. */
    @org.eclipse.microprofile.graphql.Input("ShownNoticeInput")
    @Description("The notice that she was shown.")
    public record Shown(
            @Description("BCP 47.") @NonNull String language,
            @Description("Its version.") int version) {}
}
