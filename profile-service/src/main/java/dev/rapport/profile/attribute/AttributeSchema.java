package dev.rapport.profile.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Set;

/**
 * What a value may be: JSON Schema 2020-12 with the keywords that say so themselves.
 *
 * <p>No references, so that nothing is fetched, and no regular expressions, so that no value takes minutes to check.
 */
final class AttributeSchema {
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "enum",
            "const",
            "title",
            "description",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "format",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "required",
            "additionalProperties");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private AttributeSchema() {}

    /** Refuses what is not a schema, or uses more than the keywords. */
    static void check(JsonNode schema) {
        if (!schema.isObject() || !KeptJson.keepable(schema)) {
            throw AttributeProblems.DEFINITION_INVALID.at("schema", "must be an object that can be kept");
        }
        requireKeywords(schema);
        var meta = SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        meta.validate(schema.toString(), InputFormat.JSON).stream().findFirst().ifPresent(error -> {
            throw AttributeProblems.DEFINITION_INVALID.at(
                    "schema", "is no JSON Schema at " + error.getInstanceLocation());
        });
    }

    /** Refuses a value; says where and by which keyword, and nothing of the value itself. */
    static void require(JsonNode schema, JsonNode value) {
        if (!KeptJson.keepable(value)) {
            throw AttributeProblems.VALUE_BREAKS_SCHEMA.at(
                    "value", "is too deep, too long, or has a text or number that cannot be kept");
        }
        SCHEMAS
                .getSchema(schema.toString())
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .findFirst()
                .ifPresent(error -> {
                    throw AttributeProblems.VALUE_BREAKS_SCHEMA.at(
                            "value", "breaks '" + error.getKeyword() + "' at /" + error.getInstanceLocation());
                });
    }

    private static void requireKeywords(JsonNode schema) {
        schema.properties().forEach(member -> {
            if (!KEYWORDS.contains(member.getKey())) {
                throw AttributeProblems.DEFINITION_INVALID.at("schema", "uses a keyword that is not supported");
            }
            requireNested(member);
        });
    }

    private static void requireNested(Map.Entry<String, JsonNode> member) {
        var nested = member.getValue();
        switch (member.getKey()) {
            case "properties" ->
                nested.properties().stream()
                        .map(Map.Entry::getValue)
                        .filter(JsonNode::isObject)
                        .forEach(AttributeSchema::requireKeywords);
            case "items", "additionalProperties" -> {
                if (nested.isObject()) {
                    requireKeywords(nested);
                }
            }
            default -> {
                // says something of the value itself
            }
        }
    }
}
