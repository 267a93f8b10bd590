package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.stack.Layout;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The manifests say what the services are: ports, probes, settings, and no more rights than they need. */
class ManifestsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path ROOT = Layout.ofCheckout().root();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void portAndProbesAreTheServices(Kind kind) throws IOException {
        var container = container(kind);
        var port = ServiceProperties.of(kind)
                .lines()
                .filter(line -> line.startsWith("quarkus.http.port="))
                .map(line -> line.replace("quarkus.http.port=", ""))
                .findFirst()
                .orElseThrow();

        assertThat(container.at("/ports/0/containerPort").asText()).isEqualTo(port);
        assertThat(read(kind, "service").at("/spec/ports/0/port").asText()).isEqualTo(port);
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void podHasNoMoreRightsThanItNeeds(Kind kind) throws IOException {
        var container = container(kind);

        assertThat(read(kind, "deployment")
                        .at("/spec/template/spec/securityContext/runAsNonRoot")
                        .asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        assertThat(container.at("/image").asText()).contains(":").doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySettingIsOneThatTheServiceReads(Kind kind) throws IOException {
        var properties = ServiceProperties.of(kind);

        assertThat(container(kind).at("/env"))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(properties)
                        .contains("${" + setting.get("name").asText()));
    }

    @Test
    void onlyItsOwnServiceReachesADatabase() throws IOException {
        for (var kind : List.of(Kind.PROFILE, Kind.INTERACTION, Kind.RECOMMENDATION)) {
            var from = read(kind, "database").at("/spec/ingress/0/from");
            var allowed = new ArrayList<String>();
            from.forEach(peer -> allowed.add(peer.at("/podSelector/matchLabels")
                    .properties()
                    .iterator()
                    .next()
                    .getValue()
                    .asText()));

            assertThat(allowed).containsExactlyInAnyOrder(kind.module, kind.database() + "-db");
        }
    }

    @Test
    void everyManifestIsListedOnceAndParses() throws IOException {
        for (var kind : Kind.values()) {
            var listed = StreamSupport.stream(
                            read(kind, "kustomization").get("resources").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            try (var files = Files.list(ROOT.resolve("k8s/base").resolve(kind.module))) {
                var present = files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("kustomization.yaml"))
                        .toList();
                assertThat(listed).containsExactlyInAnyOrderElementsOf(present);
            }
            for (var name : listed) {
                assertThat(read(kind, name.replace(".yaml", "")).get("kind").asText())
                        .isNotEmpty();
            }
        }
    }

    /** What the cluster would be given; {@code kubectl} renders without one. */
    @ParameterizedTest
    @CsvSource({"base, false", "overlays/dev, true"})
    void everyFolderRendersWholeForACluster(String folder, boolean oneReplica)
            throws IOException, InterruptedException {
        assumeTrue(installed("kubectl"), "without kubectl nothing can render");

        var rendered = render(folder);

        var deployments = rendered.stream()
                .filter(document -> document.get("kind").asText().equals("Deployment"))
                .toList();
        assertThat(deployments).hasSize(Kind.values().length).allSatisfy(deployment -> {
            assertThat(deployment.at("/metadata/namespace").asText()).isEqualTo("rapport");
            assertThat(deployment.at("/spec/template/spec/containers/0/image").asText())
                    .contains(":")
                    .doesNotEndWith(":latest");
            assertThat(deployment.at("/spec/replicas").asInt() == 1).isEqualTo(oneReplica);
        });
        assertThat(rendered)
                .extracting(document -> document.get("kind").asText())
                .contains("Namespace", "Service", "NetworkPolicy", "PodDisruptionBudget", "ServiceAccount");
    }

    private static List<JsonNode> render(String folder) throws IOException, InterruptedException {
        var kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/" + folder)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        var text = kubectl.getInputStream().readAllBytes();
        assertThat(kubectl.waitFor())
                .as(new String(text, StandardCharsets.UTF_8))
                .isZero();
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll();
    }

    private static boolean installed(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    private static JsonNode container(Kind kind) throws IOException {
        return read(kind, "deployment").at("/spec/template/spec/containers/0");
    }

    private static JsonNode read(Kind kind, String name) throws IOException {
        return YAML.readTree(ROOT.resolve("k8s/base")
                .resolve(kind.module)
                .resolve(name + ".yaml")
                .toFile());
    }
}
