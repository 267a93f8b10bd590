package dev.rapport.profile.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.rapport.defaults.validation.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings values into the one form in which they are compared; which of them name nobody the {@link IdentifierRules} say. */
public final class Normalisation {
    private static final Set<String> OPAQUE = Set.of("user_id", "anonymous_id", "keycloak_sub");
    private static final Pattern PARTNER = Pattern.compile("ext:[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern ZEROS = Pattern.compile("[0-]+");
    private static final int LONGEST = 255;

    private Normalisation() {}

    /** @param country where a telephone number without a country code is taken to be from */
    public static Identifier.Key key(String type, String value, @Nullable String country) {
        var trimmed = value.strip();
        if (trimmed.isEmpty()
                || trimmed.length() > LONGEST
                || ZEROS.matcher(trimmed).matches()
                || !PlainText.Check.plain(trimmed)) {
            throw IdentifierProblems.IDENTIFIER_INVALID.at(type, "the value names nobody");
        }
        return new Identifier.Key(type, normalised(type, trimmed, country));
    }

    private static String normalised(String type, String value, @Nullable String country) {
        if (type.equals("email")) {
            return email(value);
        }
        if (type.equals("phone")) {
            return phone(value, country);
        }
        if (OPAQUE.contains(type) || PARTNER.matcher(type).matches()) {
            return value;
        }
        throw IdentifierProblems.IDENTIFIER_INVALID.at("type", "is not a known identifier type");
    }

    /** Mailboxes that differ in case alone belong, in practice, to one person. */
    private static String email(String value) {
        if (!EMAIL.matcher(value).matches() || value.contains("..")) {
            throw IdentifierProblems.IDENTIFIER_INVALID.at("email", "is not an e-mail address");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static String phone(String value, @Nullable String country) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(value, country);
            if (numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // answered below, in our own words
        }
        throw IdentifierProblems.IDENTIFIER_INVALID.at("phone", "is not a telephone number");
    }
}
