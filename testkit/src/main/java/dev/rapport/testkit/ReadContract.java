package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.stack.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds the record that a consumer reads or sends against the document that its producer publishes: every member must stand there, with
 * the same type. Consumers declare only what they use, so this fails when what they use goes away.
 */
public final class ReadContract {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(Map.class, "object"),
            Map.entry(JsonNode.class, "object"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(BigDecimal.class, "number"));

    private final JsonNode document;
    private final String name;

    private ReadContract(String path) {
        name = path;
        try {
            document = YAML.readTree(Layout.ofCheckout()
                    .root()
                    .resolve("contracts")
                    .resolve(path)
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The REST contract of a service. */
    public static ReadContract rest(String service) {
        return new ReadContract("openapi/" + service + ".yaml");
    }

    /** Holds a record against the payload of an event, such as {@code customer-created.v1}. */
    public static void event(String event, Class<? extends Record> read) {
        var contract = new ReadContract("events/" + event + ".json");
        contract.holds(contract.document, read, event);
    }

    /** Holds a record against the body of an operation's success. */
    public ReadContract answers(String method, String path, Class<? extends Record> read) {
        var content = operation(method, path).at("/responses/200/content");
        holds(content.at("/application~1json/schema"), read, method + " " + path);
        return this;
    }

    /** Holds a record against the body that an operation takes. */
    public ReadContract takes(String method, String path, Class<? extends Record> sent) {
        holds(operation(method, path).at("/requestBody/content/application~1json/schema"), sent, method + " " + path);
        return this;
    }

    private JsonNode operation(String method, String path) {
        var operation = document.path("paths").path(path).path(method);
        assertThat(operation.isMissingNode())
                .as("%s has %s %s", name, method, path)
                .isFalse();
        return operation;
    }

    private void holds(JsonNode schema, Class<?> read, String place) {
        for (var component : read.getRecordComponents()) {
            var member = resolved(schema).path("properties").path(component.getName());
            var where = place + "." + component.getName();
            assertThat(member.isMissingNode()).as("%s in %s", where, name).isFalse();
            holds(member, component, where);
        }
    }

    private void holds(JsonNode member, RecordComponent component, String where) {
        var isList = component.getType() == List.class;
        var type = isList ? element(component.getGenericType()) : component.getType();
        var schema = isList ? resolved(resolved(member).path("items")) : resolved(member);
        if (type.isRecord()) {
            holds(schema, type, where);
        } else if (type.isEnum()) {
            var names = schema.path("enum").valueStream().map(JsonNode::asText).toList();
            assertThat(Stream.of(type.getEnumConstants()).map(Object::toString))
                    .as("%s in %s", where, name)
                    .containsExactlyInAnyOrderElementsOf(names);
        } else {
            assertThat(types(schema))
                    .as("%s in %s", where, name)
                    .contains(takesAnything(component) ? "" : TYPES.get(type));
        }
    }

    /** A member with a reader of its own is one whose schema has no type, because it may be any JSON. */
    private static boolean takesAnything(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonDeserialize.class);
    }

    /** OpenAPI and JSON Schema give one type, or several of which one is null. */
    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText).toList() : List.of(type.asText());
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.asText().substring(1)));
    }
}
