package dev.rapport.profile.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold of a customer's fields together. */
@ApplicationScoped
class CustomerRules {
    private static final int OLDEST_YEARS = 130;

    private final Clock clock;

    CustomerRules(Clock clock) {
        this.clock = clock;
    }

    void check(CustomerKind kind, CustomerFields fields) {
        switch (kind) {
            case PERSON -> {
                requireAbsent("organizationName", fields.organizationName());
                requireAbsent("parentId", fields.parentId());
                requirePossible(fields.birthday());
            }
            case ORGANIZATION -> {
                if (fields.organizationName() == null) {
                    throw CustomerProblems.FIELD_OF_OTHER_KIND.at("organizationName", "is needed for an organization");
                }
                personal(fields).forEach(CustomerRules::requireAbsent);
            }
        }
    }

    private static Map<String, @Nullable Object> personal(CustomerFields fields) {
        Map<String, @Nullable Object> personal = new LinkedHashMap<>();
        personal.put("title", fields.title());
        personal.put("givenName", fields.givenName());
        personal.put("middleName", fields.middleName());
        personal.put("familyName", fields.familyName());
        personal.put("suffix", fields.suffix());
        personal.put("birthday", fields.birthday());
        return personal;
    }

    private static void requireAbsent(String field, @Nullable Object value) {
        if (value != null) {
            throw CustomerProblems.FIELD_OF_OTHER_KIND.at(field, "does not belong to this kind of customer");
        }
    }

    /** The day may have begun elsewhere already. */
    private void requirePossible(@Nullable LocalDate birthday) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        if (birthday != null && (birthday.isAfter(tomorrow) || birthday.isBefore(tomorrow.minusYears(OLDEST_YEARS)))) {
            throw CustomerProblems.DATE_IMPOSSIBLE.at("birthday", "must lie within the last 130 years");
        }
    }
}
