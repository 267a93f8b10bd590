package dev.rapport.interaction.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.rapport.defaults.problem.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A JSON Schema of messages: 2020-12, or draft 7 where it says so, which tracking plans of the ecosystem are written in.
 *
 * <p>Nothing is fetched, so references stay within it; and patterns take linear time, because messages come from anywhere.
 */
final class MessageSchema {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_ERRORS = 20;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialects(
            List.of(Dialects.getDraft202012(), Dialects.getDraft7()),
            builder -> builder.defaultDialectId(SpecificationVersion.DRAFT_2020_12.getDialectId())
                    .schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(LinearPattern::new)
                            .build()));

    private final Schema schema;

    private MessageSchema(Schema schema) {
        this.schema = schema;
    }

    /** @throws dev.rapport.defaults.problem.Problem where no message can be held against it */
    static void check(JsonNode json) {
        if (!json.isObject() && !json.isBoolean() || json.toString().length() > LONGEST) {
            throw PlanProblems.SCHEMA_INVALID.at("schema", "must be an object, true or false, of at most 64 KB");
        }
        requireOwnReferences(json);
        var dialect = json.path("$schema").asText("").contains("draft-07")
                ? SpecificationVersion.DRAFT_7
                : SpecificationVersion.DRAFT_2020_12;
        try {
            SCHEMAS
                    .getSchema(SchemaLocation.of(dialect.getDialectId()))
                    .validate(json.toString(), InputFormat.JSON)
                    .stream()
                    .findFirst()
                    .ifPresent(error -> {
                        throw PlanProblems.SCHEMA_INVALID.at(
                                "schema", "is no JSON Schema at " + error.getInstanceLocation());
                    });
            of(json.toString()).schema.initializeValidators();
        } catch (SchemaException | LinearPattern.Unsupported e) {
            throw PlanProblems.SCHEMA_INVALID.at(
                    "schema", "has a reference, a dialect or a pattern that is not supported");
        }
    }

    static MessageSchema of(String json) {
        return new MessageSchema(SCHEMAS.getSchema(json));
    }

    /** In what a message is not as it says; nothing of the message's values. */
    List<FieldProblem> errors(String message) {
        try {
            return schema.validate(message, InputFormat.JSON).stream()
                    .limit(MOST_ERRORS)
                    .map(MessageSchema::problem)
                    .toList();
        } catch (StackOverflowError e) {
            return List.of(new FieldProblem("", "cannot be held against the plan, which refers to itself"));
        }
    }

    private static FieldProblem problem(Error error) {
        var path = error.getInstanceLocation();
        var place =
                IntStream.range(0, path.getNameCount()).mapToObj(path::getName).collect(Collectors.joining("."));
        return error.getKeyword() != null && error.getKeyword().equals("required")
                ? new FieldProblem(
                        place.isEmpty() ? error.getProperty() : place + "." + error.getProperty(), "must be given")
                : new FieldProblem(place, "breaks '" + error.getKeyword() + "' of the plan");
    }

    private static void requireOwnReferences(JsonNode json) {
        json.findValues("$ref").stream()
                .filter(JsonNode::isTextual)
                .filter(reference -> !reference.asText().startsWith("#"))
                .findFirst()
                .ifPresent(reference -> {
                    throw PlanProblems.SCHEMA_INVALID.at("schema", "must have references within itself only");
                });
    }
}
