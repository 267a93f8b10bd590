package dev.rapport.profile.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.validation.PlainText;

/** What JSON must be to be kept and given back as it came: shallow, of plain texts, and with numbers of a size that things have. */
final class KeptJson {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 8_000;
    private static final int MOST_DIGITS = 30;

    private KeptJson() {}

    static boolean keepable(JsonNode json) {
        return shallow(json, DEEPEST) && json.toString().length() <= LONGEST && plain(json);
    }

    private static boolean shallow(JsonNode json, int levels) {
        return json.isValueNode() || levels > 0 && json.valueStream().allMatch(inner -> shallow(inner, levels - 1));
    }

    private static boolean plain(JsonNode json) {
        if (json.isTextual()) {
            return PlainText.Check.plain(json.asText());
        }
        if (json.isNumber()) {
            return ordinary(json);
        }
        return json.valueStream().allMatch(KeptJson::plain)
                && json.propertyStream().allMatch(member -> PlainText.Check.plain(member.getKey()));
    }

    private static boolean ordinary(JsonNode number) {
        var value = number.decimalValue();
        return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
    }
}
