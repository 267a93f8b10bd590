package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Right;
import dev.rapport.profile.history.Saying;
import java.util.UUID;

/**
 * Who wants to change what of whom.
 *
 * @param category what is changed; who may not see it may not change it either
 * @param right what anybody but the customer herself needs
 * @param ownToChange whether the customer may change it herself without that right
 */
public record Intent(
        Caller caller, UUID customer, Category category, Right right, boolean ownToChange, Saying.Headers headers) {

    /** A change that the customer may make herself, and otherwise whoever may change customers. */
    public static Intent of(Caller caller, UUID customer, Category category, Saying.Headers headers) {
        return new Intent(caller, customer, category, Right.CHANGE_CUSTOMER, true, headers);
    }
}
