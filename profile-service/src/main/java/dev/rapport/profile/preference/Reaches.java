package dev.rapport.profile.preference;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.rapport.profile.address.Address;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPointFields.Method;
import dev.rapport.profile.preference.ContactChoice.Reach;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The best way there is for each method: among those in use today the primary, then the verified, then the oldest. */
final class Reaches {
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private Reaches() {}

    static Map<ContactMethod, Reach> of(
            List<ContactPoint> points, List<Address> addresses, boolean signsIn, LocalDate today) {
        var reaches = new EnumMap<ContactMethod, Reach>(ContactMethod.class);
        point(points, today, point -> point.fields().method() == Method.EMAIL)
                .ifPresent(best -> reaches.put(ContactMethod.EMAIL, best));
        point(points, today, point -> point.fields().method() == Method.PHONE)
                .ifPresent(best -> reaches.put(ContactMethod.PHONE, best));
        point(points, today, Reaches::takesTexts).ifPresent(best -> reaches.put(ContactMethod.SMS, best));
        address(addresses, today).ifPresent(best -> reaches.put(ContactMethod.POST, best));
        if (signsIn) {
            reaches.put(ContactMethod.APP, new Reach(null, null));
        }
        return reaches;
    }

    private static Optional<Reach> point(List<ContactPoint> points, LocalDate today, Predicate<ContactPoint> fits) {
        return points.stream()
                .filter(fits)
                .filter(point -> point.fields().period().covers(today))
                .min(Comparator.comparing(
                                (ContactPoint point) -> !point.fields().primary())
                        .thenComparing(point -> point.verifiedAt() == null)
                        .thenComparing(ContactPoint::createdAt))
                .map(point -> new Reach(point.id(), null));
    }

    private static Optional<Reach> address(List<Address> addresses, LocalDate today) {
        return addresses.stream()
                .filter(address -> address.fields().period().covers(today))
                .min(Comparator.comparing((Address address) -> !address.fields().primary())
                        .thenComparing(Address::createdAt))
                .map(address -> new Reach(null, address.id()));
    }

    private static boolean takesTexts(ContactPoint point) {
        if (point.fields().method() != Method.PHONE) {
            return false;
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return MOBILE.contains(
                    numbers.getNumberType(numbers.parse(point.fields().value(), null)));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
