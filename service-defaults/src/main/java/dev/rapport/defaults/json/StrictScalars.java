package dev.rapport.defaults.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids, dates and times in their one public form; Jackson's own readers take an empty id for none, and "13" for a time in 1970. */
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
    /** RFC 3339, in years that every part of the product can store. */
    private static final Pattern TIME = Pattern.compile(
            "(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    StrictScalars() {
        super("strict-scalars");
        addDeserializer(UUID.class, new Strict<>(UUID.class, ID, UUID::fromString));
        addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(Instant.class, new Strict<>(Instant.class, TIME, StrictScalars::time));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    }

    /** Reads a text of one form, and nothing else. */
    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Pattern form;
        private final transient Function<String, T> read;

        Strict(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    && form.matcher(parser.getText()).matches()) {
                try {
                    return read.apply(parser.getText());
                } catch (DateTimeException e) {
                    // such as the 30th of February; answered below
                }
            }
            return context.reportInputMismatch(this, "not in its public form");
        }
    }
}
