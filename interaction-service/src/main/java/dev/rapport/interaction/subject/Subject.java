package dev.rapport.interaction.subject;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.interaction.naming.Names;
import java.util.UUID;

/**
 * Whom an event is about, as its source names her.
 *
 * @param type {@code customer}, or the type of an identifier
 */
@Personal
public record Subject(UUID id, String type, String value) {

    public static Subject customer(UUID customer) {
        return new Subject(customer, "customer", customer.toString());
    }

    /** @param type such as {@code user_id}; two sources that give one value mean one person */
    public static Subject identifier(String type, String value) {
        return new Subject(Names.subject(type, value), type, value);
    }

    boolean isCustomer() {
        return type.equals("customer");
    }

    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
