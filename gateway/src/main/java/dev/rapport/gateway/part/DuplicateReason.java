package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What speaks for or against that two customers are one. */
@Description("What speaks for or against that two customers are one.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record DuplicateReason(
        @Description("What was compared, such as FAMILY_NAME or PHONE.") @NonNull
        String feature,

        @Description("DIFFERENT, SIMILAR, CLOSE or SAME.") @NonNull
        String likeness,

        @Description("How much it says: with each bit for it the odds double, with each against it they halve.")
        double bits) {}
