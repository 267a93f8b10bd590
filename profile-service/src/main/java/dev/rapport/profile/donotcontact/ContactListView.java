package dev.rapport.profile.donotcontact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is read.
 *
 * @param asOf of when its entries are; absent until they were first taken over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactListView(
        String name,
        @JsonUnwrapped ContactListFields fields,
        @Nullable Instant asOf,
        long version) {

    static ContactListView of(ContactList list) {
        return new ContactListView(list.name(), list.fields(), list.asOf(), list.version());
    }
}
