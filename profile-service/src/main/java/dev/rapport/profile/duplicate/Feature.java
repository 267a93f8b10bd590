package dev.rapport.profile.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one person is compared with the same of another. */
public enum Feature {
    GIVEN_NAME(Comparison.WORDS),
    FAMILY_NAME(Comparison.WORDS),
    BIRTHDAY(Comparison.DIGITS),
    EMAIL(Comparison.WORDS),
    PHONE(Comparison.CODE),
    HOUSE_NUMBER(Comparison.DIGITS),
    STREET(Comparison.WORDS),
    /** What else stands in an address: a building, a farm, a part of a town. */
    PLACE(Comparison.WORDS),
    LOCALITY(Comparison.WORDS),
    POSTAL_CODE(Comparison.DIGITS),
    REGION(Comparison.CODE);

    static final List<Feature> ALL = List.of(values());

    private final Comparison comparison;

    Feature(Comparison comparison) {
        this.comparison = comparison;
    }

    Comparison comparison() {
        return comparison;
    }

    /** Whether hardly anybody else has the same. */
    boolean isTelling() {
        return this == BIRTHDAY || this == EMAIL || this == PHONE;
    }

    /** Whether a person has one that does not become another. */
    boolean isLasting() {
        return this == GIVEN_NAME || this == BIRTHDAY;
    }

    /** Whether those who live together have it in common. */
    boolean ofHousehold() {
        return switch (this) {
            case GIVEN_NAME, BIRTHDAY, EMAIL -> false;
            default -> true;
        };
    }

    /** Whether those whose name is the same by chance have it in common; addresses for mail are made of names. */
    boolean ofName() {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, EMAIL -> true;
            default -> false;
        };
    }

    /** The one with which it is often exchanged, by people and by files; null where none is. */
    @Nullable
    Feature exchanged() {
        return switch (this) {
            case GIVEN_NAME -> FAMILY_NAME;
            case STREET -> PLACE;
            default -> null;
        };
    }
}
