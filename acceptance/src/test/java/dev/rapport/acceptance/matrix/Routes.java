package dev.rapport.acceptance.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation that the contracts name. */
final class Routes {
    private static final Map<String, Port> SERVICES = Map.of(
            "profile-service", Port.PROFILE,
            "interaction-service", Port.INTERACTION,
            "recommendation-service", Port.RECOMMENDATION);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Routes() {}

    /** An operation; its path still has its parameters' names. */
    record Route(Port service, String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Where not a token but a write key says who sends. */
    static final Set<String> WRITTEN_TO_BY_KEY = Stream.of(
                    "identify", "track", "page", "screen", "group", "alias", "batch", "import")
            .map(name -> "POST /v1/" + name)
            .collect(Collectors.toUnmodifiableSet());

    static List<Route> all() {
        return SERVICES.entrySet().stream()
                .flatMap(service -> of(service.getKey(), service.getValue()))
                .toList();
    }

    private static Stream<Route> of(String service, Port port) {
        return contract(service).path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Route(port, operation.getKey().toUpperCase(Locale.ROOT), path.getKey())));
    }

    private static JsonNode contract(String service) {
        var file = Layout.ofCheckout().root().resolve("contracts/openapi/" + service + ".yaml");
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
