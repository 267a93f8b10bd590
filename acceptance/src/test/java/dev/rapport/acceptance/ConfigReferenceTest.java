package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.server.RapportService.Kind;
import dev.rapport.testkit.Golden;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/config.md} is made from what the services read; {@code -Dcontracts.update=true} rewrites it. */
class ConfigReferenceTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(RAPPORT_[A-Z_]+)(?::([^}]*))?}");
    private static final Pattern OWN = Pattern.compile("(?m)^(rapport\\.[a-z.-]+)=(.*)$");
    private static final Golden DOCUMENT = new Golden(Layout.ofCheckout().root().resolve("docs/config.md"));

    /** What a setting is without being set, and who reads it. */
    private record Setting(String standard, TreeSet<String> readers) {}

    @Test
    void everyVariableOfTheServicesIsListed() throws IOException {
        assertSection("variables", table(VARIABLE));
    }

    @Test
    void everyPropertyOfOurOwnIsListed() throws IOException {
        assertSection("properties", table(OWN));
    }

    @Test
    void everyPortOfTheStackIsListed() {
        var rows = Arrays.stream(Port.values())
                .map(port -> "| `" + port.variable() + "` | " + port.standard() + " |\n")
                .collect(Collectors.joining());
        assertSection("ports", "| variable | default |\n|---|---|\n" + rows);
    }

    private static void assertSection(String name, String table) {
        assertThat(DOCUMENT.expectedSection(name, table)).isEqualTo(table);
    }

    private static String table(Pattern pattern) throws IOException {
        Map<String, Setting> settings = new TreeMap<>();
        for (var kind : Kind.values()) {
            var found = pattern.matcher(ServiceProperties.of(kind));
            while (found.find()) {
                var standard = found.group(2);
                settings.computeIfAbsent(
                                found.group(1), name -> new Setting(standard == null ? "" : standard, new TreeSet<>()))
                        .readers()
                        .add(kind.module);
            }
        }
        return "| setting | default | read by |\n|---|---|---|\n"
                + settings.entrySet().stream().map(ConfigReferenceTest::row).collect(Collectors.joining());
    }

    private static String row(Map.Entry<String, Setting> setting) {
        var standard = setting.getValue().standard();
        return "| `" + setting.getKey() + "` | " + (standard.isEmpty() ? "required" : "`" + standard + "`") + " | "
                + String.join(", ", setting.getValue().readers()) + " |\n";
    }
}
