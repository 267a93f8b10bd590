package dev.rapport.profile.duplicate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** A part of what is known of a person that stays as it is although something in it is mistyped; two of these make a block. */
enum Part {
    GIVEN_NAME(Feature.GIVEN_NAME, Part::sound),
    FAMILY_NAME(Feature.FAMILY_NAME, Part::sound),
    BIRTHDAY(Feature.BIRTHDAY, value -> value),
    BIRTH_YEAR(Feature.BIRTHDAY, value -> beginning(value, 4)),
    BIRTH_DAY(Feature.BIRTHDAY, value -> value.substring(Math.min(4, value.length()))),
    EMAIL(Feature.EMAIL, value -> beginning(value, 6)),
    HOUSE_NUMBER(Feature.HOUSE_NUMBER, value -> value),
    STREET(Feature.STREET, value -> beginning(value, 5)),
    PLACE(Feature.PLACE, value -> beginning(value, 5)),
    LOCALITY(Feature.LOCALITY, Part::sound),
    POSTAL_CODE(Feature.POSTAL_CODE, value -> value);

    static final List<Part> ALL = List.of(values());

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private final Feature feature;
    private final UnaryOperator<String> form;

    Part(Feature feature, UnaryOperator<String> form) {
        this.feature = feature;
        this.form = form;
    }

    Stream<String> of(Person person) {
        return person.values(feature).stream().map(form).filter(value -> !value.isEmpty());
    }

    /** How a word sounds in European languages; of other scripts its beginning. */
    private static String sound(String word) {
        var sound = SOUND.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? beginning(word, 2) : sound;
    }

    private static String beginning(String value, int length) {
        return value.substring(0, Math.min(length, value.length()));
    }
}
