package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.rapport.defaults.privacy.Personal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records with personal data say that they are {@link Personal}, and their texts tell none of it. */
final class PersonalRecords {
    private static final Set<String> NAMES = Set.of(
            "givenName", "familyName", "keycloakSub", "birthday", "email", "phone", "street", "postalCode", "greeting");
    private static final String SECRET = "sesame";

    private PersonalRecords() {}

    static void check(JavaClasses classes) {
        classes.stream().filter(JavaClass::isRecord).map(JavaClass::reflect).forEach(PersonalRecords::check);
    }

    static void check(Class<?> type) {
        if (looksPersonal(type)) {
            assertThat(type).as("%s holds personal data", type).hasAnnotation(Personal.class);
        }
        if (type.isAnnotationPresent(Personal.class)) {
            assertThat(filled(type).toString()).as("the text of %s", type).doesNotContain(SECRET);
        }
    }

    /** By the names of its members, or because it is an identifier: a type and its value. */
    private static boolean looksPersonal(Class<?> type) {
        var names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return names.stream().anyMatch(NAMES::contains)
                || type.getSimpleName().startsWith("Identifier") && names.contains("value");
    }

    private static Object filled(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(PersonalRecords::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no way to fill " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return SECRET;
        }
        if (type == List.class) {
            return component.getGenericType().getTypeName().contains("java.lang.String") ? List.of(SECRET) : List.of();
        }
        return type.isPrimitive() ? primitive(type) : null;
    }

    private static Object primitive(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : (Object) 0;
    }
}
