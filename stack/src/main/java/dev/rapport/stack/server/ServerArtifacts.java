package dev.rapport.stack.server;

import dev.rapport.stack.StackProblem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The artifacts that Maven resolved for the servers; the build writes their paths beside the classes. */
final class ServerArtifacts {

    private ServerArtifacts() {}

    static String classpath() {
        return String.join(
                File.pathSeparator,
                paths().stream().filter(path -> path.endsWith(".jar")).toList());
    }

    static Path keycloakZip() {
        return paths().stream()
                .filter(path -> path.endsWith(".zip") && path.contains("keycloak-quarkus-dist"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(
                        () -> new StackProblem("The build has not resolved Keycloak: run ./mvnw -pl stack compile."));
    }

    private static List<String> paths() {
        try (var in = ServerArtifacts.class.getResourceAsStream("/servers.classpath")) {
            if (in == null) {
                throw new StackProblem("The build has not resolved the servers: run ./mvnw -pl stack compile.");
            }
            var line = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Arrays.asList(line.split(File.pathSeparator));
        } catch (IOException e) {
            throw new StackProblem("The list of server artifacts cannot be read.", e);
        }
    }
}
