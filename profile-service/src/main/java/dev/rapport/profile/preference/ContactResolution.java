package dev.rapport.profile.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is to be contacted in a context, and why so.
 *
 * @param method absent where there is no way that she wants
 * @param contactPointId where an e-mail, a call or a text message goes
 * @param addressId where a letter goes
 * @param decidedBy whose order of methods was followed
 * @param preferenceId the customer's preference that has that order
 * @param attempts the methods in that order, up to the one that was chosen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactResolution(
        String context,
        @Nullable ContactMethod method,
        @Nullable UUID contactPointId,
        @Nullable UUID addressId,
        Rule decidedBy,
        @Nullable UUID preferenceId,
        List<Attempt> attempts) {

    /** Whose order of methods was followed. */
    public enum Rule {
        SAID_OF_CONTEXT,
        SAID_OF_ANY,
        STANDARD_OF_CONTEXT
    }

    /** What came of a method. */
    public enum Outcome {
        CHOSEN,
        REFUSED_BY_CUSTOMER,
        NOT_REACHABLE
    }

    /** A method that was looked at. */
    public record Attempt(ContactMethod method, Outcome outcome) {}
}
