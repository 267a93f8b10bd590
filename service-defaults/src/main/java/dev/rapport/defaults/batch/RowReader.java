package dev.rapport.defaults.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads one row by itself, so that its faults stay its own. */
@ApplicationScoped
public class RowReader {
    private final ObjectMapper json;
    private final Validator validator;

    RowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T read(JsonNode node, Class<T> type) {
        var row = parse(node, type);
        check(row);
        return row;
    }

    /** Throws what breaks the rules that the row's members are annotated with. */
    public void check(Object row) {
        var errors = validator.validate(row).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(RequestProblems.INVALID_VALUE, null, errors);
        }
    }

    /** Equal content has equal bytes, however its JSON was spelled; as a tree, 100 and 100.0 are one number. */
    public byte[] canonical(Object row) {
        try {
            return json.writeValueAsBytes(json.valueToTree(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be written as JSON", e);
        }
    }

    private <T> T parse(JsonNode node, Class<T> type) {
        try {
            var row = json.treeToValue(node, type);
            if (row == null) {
                throw RequestProblems.MALFORMED_BODY.problem();
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new Problem(RequestProblems.MALFORMED_BODY, null, fields(e));
        }
    }

    private static List<FieldProblem> fields(JsonProcessingException cause) {
        if (!(cause instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return List.of();
        }
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return List.of(new FieldProblem(
                path.startsWith(".") ? path.substring(1) : path, "is unknown or has a value of the wrong type"));
    }
}
