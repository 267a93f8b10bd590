package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate that nothing can fail is no gate: each meets a project, below {@code src/test/gates}, that breaks it. */
class BuildGatesTest {
    private static final Path ROOT = Layout.ofCheckout().root();
    private static final Path PROJECTS = ROOT.resolve("acceptance/target/gates");

    private static String said = "";

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        copy(ROOT.resolve("acceptance/src/test/gates"), PROJECTS);
        Files.writeString(PROJECTS.resolve("crowded/src/main/java/dev/rapport/gates/Long.java"), longClass());
        var command = List.of("./mvnw", "-B", "-f", PROJECTS.resolve("pom.xml").toString(), "compile", "--fail-at-end");
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var maven = builder.start();
        said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(maven.waitFor()).as(said).isNotZero();
    }

    @Test
    void projectThatBreaksNothingPasses() {
        assertThat(said).doesNotContain("on project gates-clean").containsPattern("gates-clean .*SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "banned, maven-enforcer-plugin, junit:junit:jar:4.13.2 <--- banned",
        "crowded, maven-checkstyle-plugin, AvoidStarImport",
        "crowded, maven-checkstyle-plugin, ParameterNumber",
        "crowded, maven-checkstyle-plugin, Nested deeper than column 36",
        "crowded, maven-checkstyle-plugin, MethodLength",
        "crowded, maven-checkstyle-plugin, A main file has at most 300 lines",
        "dropped-result, maven-compiler-plugin, [CheckReturnValue]",
        "duplicated, maven-enforcer-plugin, duplicate dependency declaration",
        "null-passed, maven-compiler-plugin, [NullAway]",
        "unformatted, spotless-maven-plugin, Unformatted.java",
        "unsorted, sortpom-maven-plugin, is not sorted",
        "warned, maven-compiler-plugin, warnings found and -Werror specified"
    })
    void projectThatBreaksOneRuleFails(String project, String gate, String reason) {
        assertThat(said)
                .containsPattern(
                        "Failed to execute goal [^ ]*" + gate + "[^ ]* \\([^)]*\\) on project gates-" + project)
                .contains(reason);
    }

    private static String longClass() {
        return "package dev.rapport.gates;\n\nfinal class Long {\n    static int count(int from) {\n"
                + "        from++;\n".repeat(300)
                + "        return from;\n    }\n}\n";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
