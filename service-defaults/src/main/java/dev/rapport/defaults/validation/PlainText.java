package dev.rapport.defaults.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text without control characters, which no field needs and the database cannot store. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {
    String message() default "must be more than blanks and hold no control characters or lone surrogates";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule; null is for {@code @NotNull}. */
    final class Check implements ConstraintValidator<PlainText, String> {
        /** The same rule for texts that no constraint guards. */
        public static boolean plain(String value) {
            for (var index = 0; index < value.length(); ) {
                var point = value.codePointAt(index);
                if (!plain(point)) {
                    return false;
                }
                index += Character.charCount(point);
            }
            return true;
        }

        private static boolean plain(int point) {
            return point >= 0x20
                    && point != 0x7f
                    && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || plain(value) && !value.isBlank();
        }
    }
}
