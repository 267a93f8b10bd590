package dev.rapport.profile.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.history.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record becomes under a merge patch (RFC 7396); members outside it are refused, not ignored. */
@ApplicationScoped
public class MergePatch {
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <F extends Record> F apply(F current, ObjectNode patch) {
        requireKnown(current.getClass(), patch);
        return valid(read(merged(json.valueToTree(current), patch), current));
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested) {
                var inner = target.get(change.getKey()) instanceof ObjectNode there ? there : target.objectNode();
                target.set(change.getKey(), merged(inner, nested));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }

    /**
     * What a change says, field by field.
     *
     * @param path what stands before the names of the fields
     * @param before null where nothing was there
     * @param after null where nothing is left
     * @param said what was said in so many words; a value that was there before is said again by it
     */
    public List<Claim> claims(String path, @Nullable Record before, @Nullable Record after, @Nullable ObjectNode said) {
        var from = tree(before);
        var to = tree(after);
        return Stream.concat(from.propertyStream(), to.propertyStream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(field -> !Objects.equals(from.get(field), to.get(field)) || said != null && said.has(field))
                .sorted()
                .map(field -> new Claim(path + field, text(to.get(field)), true))
                .toList();
    }

    /** The value of one field as text. */
    @Nullable
    String text(Record record, String field) {
        return text(tree(record).get(field));
    }

    private ObjectNode tree(@Nullable Record record) {
        ObjectNode tree = record == null ? json.createObjectNode() : json.valueToTree(record);
        tree.properties().removeIf(each -> each.getValue().isNull());
        return tree;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @SuppressWarnings("unchecked")
    private <F extends Record> F read(ObjectNode merged, F current) {
        try {
            return (F) json.treeToValue(merged, current.getClass());
        } catch (JsonProcessingException e) {
            throw RequestProblems.MALFORMED_BODY.problem();
        }
    }

    private <F extends Record> F valid(F fields) {
        var violations = validator.validate(fields);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return fields;
    }

    /** Also for a member set to null, which the merge itself would silently drop. */
    private static void requireKnown(Class<?> type, ObjectNode patch) {
        var known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        patch.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RequestProblems.MALFORMED_BODY.at(name, "is unknown or cannot be changed");
                });
    }
}
