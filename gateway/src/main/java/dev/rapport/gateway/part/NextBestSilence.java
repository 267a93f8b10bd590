package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A strategy of which nothing is done. */
@Description("A strategy of which nothing is done.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextBestSilence(
        @Description("Its name.") @NonNull String strategy,
        @Description("What kind of action it is.") @NonNull String kind,

        @Description(
                "Why: OPEN_PROBLEM, something of hers is broken; NOT_NOW, the caller may not know why; CONTACT_PRESSURE, we turned to her often "
                        + "enough; RELATION, it is not for customers like her; NOTHING_FITS; REACTED, she said what she makes of it a short while ago; "
                        + "NOT_WORTH_IT, to leave her in peace is worth more; CONTROL_GROUP, an experiment leaves her without it; or a reason of the gates, such as NO_CONSENT.")
        @NonNull
        String reason) {}
