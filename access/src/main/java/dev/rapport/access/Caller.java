package dev.rapport.access;

import dev.rapport.defaults.journal.Actor;
import java.util.Set;

/**
 * Who asks, through which client, and for what purpose.
 *
 * @param subject the token's subject
 * @param username by which she signs in; the empty text where the token does not say
 * @param client the client that the token was given to
 * @param scopes what the token allows at most
 * @param purpose the one purpose this request acts under; the empty text when there is none
 */
public record Caller(
        String subject, String username, String client, Set<Role> roles, Set<String> scopes, String purpose) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** A partner, or somebody who signed in at a partner's: she is told nothing of a customer whose data is withheld. */
    public boolean isOutsider() {
        return has(Role.PARTNER) || roles.isEmpty();
    }

    /** Whether the token's subject can be a customer, as herself or as somebody whom a partner acts for. */
    public boolean mayBeCustomer() {
        return has(Role.CUSTOMER) || roles.isEmpty();
    }

    /** Whether the token allows to ask for this under the purpose of the request. */
    boolean mayAsk(Category category) {
        return scopes.containsAll(Set.of(category.scope(), "purpose:" + purpose));
    }

    public Actor actor() {
        return new Actor(subject, client);
    }
}
