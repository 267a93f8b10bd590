package dev.rapport.interaction.message;

import dev.rapport.defaults.journal.Actor;
import java.util.Set;

/**
 * Who sends messages.
 *
 * @param client the client in Keycloak whose source it is
 * @param purposes for which it may tell us of customers
 * @param userIdType the type of identifier that its {@code userId} is
 */
public record MessageSource(String client, Set<String> purposes, String userIdType) {

    public Actor actor() {
        return new Actor(client, client);
    }
}
