package dev.rapport.profile.identifier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A rule as it is read.
 *
 * @param name a type of identifiers; {@code ext} is for those of all partners
 */
public record IdentifierRuleView(String name, @JsonUnwrapped IdentifierRuleFields fields, long version) {

    static IdentifierRuleView of(IdentifierRule rule) {
        return new IdentifierRuleView(rule.name(), rule.fields(), rule.version());
    }
}
