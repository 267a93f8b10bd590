package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which entries of a timeline are wanted. */
@Description("Which entries are wanted: those that have one of the values of every list.")
@Input("TimelineFilter")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TimelineFilter(
        @Description("What they are.") @Nullable List<EntryType> types,
        @Description("Who spoke.") @Nullable List<EntryDirection> directions,
        @Description("Over which channel.") @Nullable List<EntryChannel> channels,

        @Description("How the customer was served.") @Nullable
        List<EntryMode> modes,

        @Description("Who dealt with it.") @Nullable List<String> handlers,

        @Description("About which category of goods.") @Nullable
        List<String> productLines,

        @Description("What came of it.") @Nullable List<String> outcomes,
        @Description("From this moment on.") @Nullable Instant from,
        @Description("Before this moment.") @Nullable Instant to) {

    /** What an entry is. */
    public enum EntryType {
        ORDER,
        RETURN,
        MESSAGE,
        CALL,
        VISIT,
        CASE,
        SURVEY,
        REVIEW,
        NOTIFICATION,
        SIGNAL
    }

    /** Who spoke. */
    public enum EntryDirection {
        INBOUND,
        OUTBOUND
    }

    /** Where it was. */
    public enum EntryChannel {
        WEB,
        APP,
        STORE,
        PHONE,
        CATALOGUE,
        EMAIL,
        CHAT,
        SMS,
        POST,
        PARTNER,
        OTHER
    }

    /** How the customer was served. */
    public enum EntryMode {
        PERSONAL,
        DEDICATED,
        SELF,
        AUTOMATED,
        COMMUNITY,
        PARTNER
    }

    /** Of the argument as it stands in a query that is not run yet, so that it is the same as the one that is answered. */
    public static @Nullable TimelineFilter of(@Nullable Object argument) {
        if (!(argument instanceof Map<?, ?> given)) {
            return null;
        }
        return new TimelineFilter(
                values(EntryType.class, given.get("types")),
                values(EntryDirection.class, given.get("directions")),
                values(EntryChannel.class, given.get("channels")),
                values(EntryMode.class, given.get("modes")),
                texts(given.get("handlers")),
                texts(given.get("productLines")),
                texts(given.get("outcomes")),
                time(given.get("from")),
                time(given.get("to")));
    }

    private static <E extends Enum<E>> @Nullable List<E> values(Class<E> type, @Nullable Object list) {
        var names = texts(list);
        return names == null
                ? null
                : names.stream().map(name -> Enum.valueOf(type, name)).toList();
    }

    private static @Nullable List<String> texts(@Nullable Object list) {
        return list instanceof Collection<?> values
                ? values.stream().map(Object::toString).toList()
                : null;
    }

    private static @Nullable Instant time(@Nullable Object value) {
        return value == null ? null : Instant.parse(value.toString());
    }
}
