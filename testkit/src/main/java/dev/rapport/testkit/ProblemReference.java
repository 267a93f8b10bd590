package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rapport.defaults.problem.ProblemType;
import dev.rapport.stack.Layout;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section of a module in {@code docs/errors.md}, made from its problem types; {@code -Dcontracts.update=true} rewrites it. */
public final class ProblemReference {
    private ProblemReference() {}

    public static void check(String module, String base) {
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(base).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .flatMap(
                                type -> Stream.of((ProblemType[]) type.reflect().getEnumConstants()))
                        .sorted(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::name))
                        .map(type -> "| `" + type.name() + "` | " + type.status() + " | " + type.title() + " |\n")
                        .collect(Collectors.joining());
        var table = "| code | status | meaning |\n|---|---|---|\n" + types;
        var document = new Golden(Layout.ofCheckout().root().resolve("docs/errors.md"));

        assertThat(types).isNotEmpty();
        assertThat(document.expectedSection(module, table)).isEqualTo(table);
    }
}
