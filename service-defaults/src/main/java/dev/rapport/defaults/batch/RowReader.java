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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        var errors = validator.validate(row).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(RequestProblems.INVALID_VALUE, null, errors);
        }
        return row;
    }

    /** Equal content has equal hashes, however its JSON was spelled; as a tree, 100 and 100.0 are one number. */
    public String hash(Object row) {
        try {
            var text = json.writeValueAsString(json.valueToTree(row)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a row cannot be hashed", e);
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
