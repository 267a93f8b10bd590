package dev.rapport.profile.address;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address needs in its country; of a country that is not here nothing is required.
 *
 * <p>After the addressing sheets of the Universal Postal Union: the form of postal codes, and where a region belongs on the envelope.
 */
final class AddressFormats {
    private static final Map<String, Pattern> POSTAL_CODES = Map.ofEntries(
            code("AT", "\\d{4}"),
            code("AU", "\\d{4}"),
            code("BE", "\\d{4}"),
            code("BR", "\\d{5}-?\\d{3}"),
            code("CA", "[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d"),
            code("CH", "\\d{4}"),
            code("CZ", "\\d{3} ?\\d{2}"),
            code("DE", "\\d{5}"),
            code("DK", "\\d{4}"),
            code("ES", "\\d{5}"),
            code("FI", "\\d{5}"),
            code("FR", "\\d{5}"),
            code("GB", "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|GIR ?0AA"),
            code("GR", "\\d{3} ?\\d{2}"),
            code("HU", "\\d{4}"),
            code("IE", "[A-Z]\\d[\\dW] ?[A-Z\\d]{4}"),
            code("IN", "[1-9]\\d{5}"),
            code("IT", "\\d{5}"),
            code("JP", "\\d{3}-?\\d{4}"),
            code("KR", "\\d{5}"),
            code("LU", "\\d{4}"),
            code("MX", "\\d{5}"),
            code("NL", "[1-9]\\d{3} ?[A-Z]{2}"),
            code("NO", "\\d{4}"),
            code("NZ", "\\d{4}"),
            code("PL", "\\d{2}-\\d{3}"),
            code("PT", "\\d{4}-\\d{3}"),
            code("RO", "\\d{6}"),
            code("SE", "\\d{3} ?\\d{2}"),
            code("SK", "\\d{3} ?\\d{2}"),
            code("US", "\\d{5}(-\\d{4})?"));

    private static final Set<String> WITH_REGION = Set.of("AU", "BR", "CA", "CN", "IN", "JP", "MX", "US");

    /** Streets may have addresses without a code in these. */
    private static final Set<String> CODE_OPTIONAL = Set.of("IE");

    private AddressFormats() {}

    static AddressFields normalised(AddressFields fields) {
        var code = fields.postalCode();
        return code == null
                ? fields
                : fields.withPostalCode(code.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    }

    static void check(AddressFields fields) {
        var pattern = POSTAL_CODES.get(fields.country());
        if (pattern != null && !fits(pattern, fields)) {
            throw AddressProblems.ADDRESS_INCOMPLETE.at("postalCode", "is not written so in " + fields.country());
        }
        if (WITH_REGION.contains(fields.country()) && fields.region() == null) {
            throw AddressProblems.ADDRESS_INCOMPLETE.at("region", "is needed in " + fields.country());
        }
    }

    private static boolean fits(Pattern pattern, AddressFields fields) {
        @Nullable String code = fields.postalCode();
        return code == null
                ? CODE_OPTIONAL.contains(fields.country())
                : pattern.matcher(code).matches();
    }

    private static Map.Entry<String, Pattern> code(String country, String regex) {
        return Map.entry(country, Pattern.compile(regex));
    }
}
