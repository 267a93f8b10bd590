package dev.rapport.access.consent;

import dev.rapport.access.Category;
import java.util.Set;

/**
 * What was agreed with a partner: for what she may ask, and of what; the customer then decides.
 *
 * @param client the client that her tokens are given to
 * @param purposes each with those below it; none where the agreement is suspended
 */
public record PartnerAgreement(String client, Set<String> purposes, Set<Category> categories) {

    public boolean covers(String purpose, Category category) {
        return categories.contains(category) && purposes.stream().anyMatch(agreed -> Purposes.covers(agreed, purpose));
    }
}
