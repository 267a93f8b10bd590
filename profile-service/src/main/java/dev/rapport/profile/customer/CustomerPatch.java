package dev.rapport.profile.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the fields become under a merge patch; members outside them are refused, not ignored. */
@ApplicationScoped
class CustomerPatch {
    private static final Set<String> KNOWN = Arrays.stream(CustomerFields.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final ObjectMapper json;
    private final Validator validator;
    private final CustomerRules rules;

    CustomerPatch(ObjectMapper json, Validator validator, CustomerRules rules) {
        this.json = json;
        this.validator = validator;
        this.rules = rules;
    }

    /** What is said of a new customer, if it may be. */
    List<Claim> first(CustomerKind kind, CustomerFields fields) {
        rules.check(kind, fields);
        return claims(CustomerFields.NOTHING, fields);
    }

    /** What a patch says of the fields that it would change. */
    List<Claim> claims(CustomerFields current, CustomerFields wanted) {
        ObjectNode before = json.valueToTree(current);
        ObjectNode after = json.valueToTree(wanted);
        return KNOWN.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .sorted()
                .map(field -> new Claim(field, text(after, field), true))
                .toList();
    }

    private static @Nullable String text(ObjectNode fields, String field) {
        return fields.hasNonNull(field) ? fields.get(field).asText() : null;
    }

    CustomerFields apply(CustomerKind kind, CustomerFields current, ObjectNode patch) {
        ObjectNode merged = json.valueToTree(current);
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        requireKnown(patch);
        var changed = valid(read(merged));
        rules.check(kind, changed);
        return changed;
    }

    private CustomerFields read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, CustomerFields.class);
        } catch (JsonProcessingException e) {
            throw RequestProblems.MALFORMED_BODY.problem();
        }
    }

    private CustomerFields valid(CustomerFields fields) {
        var violations = validator.validate(fields);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return fields;
    }

    /** Also for a member set to null, which the merge itself would silently drop. */
    private static void requireKnown(ObjectNode patch) {
        StreamSupport.stream(((Iterable<String>) patch::fieldNames).spliterator(), false)
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RequestProblems.MALFORMED_BODY.at(name, "is unknown or cannot be changed");
                });
    }
}
