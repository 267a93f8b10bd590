package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where a customer stands with one purpose. */
@Description("Where a customer stands with one purpose, for a page on which she decides.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record PurposeConsent(
        @Description("The purpose's name, such as marketing.email.") @NonNull
        String purpose,

        @Description("What it is, in words that a customer understands.") @NonNull
        String description,

        @Description("CONSENT, CONTRACT, LEGAL_OBLIGATION or LEGITIMATE_INTEREST.") @NonNull
        String basis,

        @Description("Whether her data may be used for it now.")
        boolean permitted,

        @Description("Why, such as OK_CONSENT, NO_CONSENT, WITHDRAWN or EXPIRED.") @NonNull
        String reason,

        @Description("Whether it is hers to decide.") boolean decidable,

        @Description("Whether a grant counts only after it was confirmed.")
        boolean doubleOptIn,

        @Description("Whether she may be asked now; who refused is left in peace for a while.")
        boolean mayAsk,

        @Description("What she is to be shown when she is asked.") @Nullable
        ConsentNotice notice,

        @Description("What she last said of it, by channel and contact point.") @NonNull
        List<@NonNull ConsentPosition> positions) {

    /** What customers are told of a purpose. */
    @Description("What customers are told of a purpose, word for word.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsentNotice(
            @Description("BCP 47.") @NonNull String language,
            @Description("A grant must name the valid one.") int version,
            @Description("The text to show.") @NonNull String text,

            @Description("SHA-256 of the text, in hexadecimal digits.") @NonNull
            String hash) {}

    /** What she last said of one use. */
    @Description("What she last said of one use of her data.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsentPosition(
            @Description("GRANTED, EXPIRED, DENIED, WITHDRAWN or OBJECTED.") @NonNull
            String verdict,

            @Description("The partner who gets the data; null is ourselves, in a refusal everybody.") @Nullable
            String recipient,

            @Description("The channel by which she may be contacted; null is every one.") @Nullable
            String channel,

            @Description("Where she may be contacted; null is everywhere.") @Nullable @Id
            String contactPoint,

            @Description("When she said so.") @NonNull Instant at,

            @Description("When a grant ends; null is never.") @Nullable
            Instant until) {}
}
