package dev.rapport.access.consent;

import dev.rapport.access.Category;
import java.util.Set;

/**
 * What the gates must know of a purpose.
 *
 * @param name with its ancestors in front, such as {@code marketing.email}
 * @param version counts from 1; a decision names the version that the customer was told of
 * @param categories the data that may be used for it at all
 * @param permittedInSilence what holds where the customer has said nothing; never true where consent is the basis
 */
public record PurposeRule(
        String name, long version, LegalBasis basis, Set<Category> categories, boolean permittedInSilence) {}
