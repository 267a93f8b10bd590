package dev.rapport.interaction.plan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/** A pattern that takes linear time, whatever it is held against; look-arounds and back references do not exist there. */
final class LinearPattern implements RegularExpression {
    private final Pattern pattern;

    LinearPattern(String regex) {
        try {
            this.pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Unsupported(e);
        }
    }

    /** It is no pattern, or needs what takes longer. */
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsupported(PatternSyntaxException cause) {
            super(cause);
        }
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(value).find();
    }
}
