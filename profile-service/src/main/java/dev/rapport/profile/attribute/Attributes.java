package dev.rapport.profile.attribute;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.profile.definition.Definitions;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Relations;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The attributes of customers: each as its definition says, and each behind the gate of its definition's category. */
@Singleton
public class Attributes extends PartKind<Attribute, AttributeFields, AttributeView> {
    private final AttributeDefinitions definitions;
    private final Definitions reading;
    private final Relations relations;
    private final Gates gates;

    Attributes(AttributeDefinitions definitions, Definitions reading, Relations relations, Gates gates) {
        super(PartName.ATTRIBUTES, "attribute", Attribute.class, Attribute::new, AttributeView::of);
        this.definitions = definitions;
        this.reading = reading;
        this.relations = relations;
        this.gates = gates;
    }

    @Override
    public Set<String> fixed() {
        return Set.of("name");
    }

    @Override
    public String known() {
        return "name";
    }

    @Override
    public Object key(AttributeFields fields) {
        return fields.name();
    }

    @Override
    public Uni<Void> check(Turn turn, AttributeFields fields, List<Attribute> others) {
        if (others.stream().anyMatch(other -> other.fields().name().equals(fields.name()))) {
            throw AttributeProblems.ATTRIBUTE_KNOWN.at("name", "is told");
        }
        return turn.session()
                .find(AttributeDefinition.class, fields.name())
                .onItem()
                .ifNull()
                .failWith(() -> AttributeProblems.ATTRIBUTE_UNKNOWN.at("name", "is not defined"))
                .invoke(definition ->
                        AttributeSchema.require(definition.fields().schema(), fields.value()))
                .replaceWithVoid();
    }

    /** What is not defined cannot be kept, which the check says; there is nothing to withhold. */
    @Override
    public Uni<Void> requirePermitted(Turn turn, Attribute attribute) {
        var caller = turn.saying().caller();
        return relations
                .of(turn.session(), caller, turn.customer())
                .chain(relation -> turn.session()
                        .find(AttributeDefinition.class, attribute.fields().name())
                        .invoke(definition -> requireRead(caller, relation, turn.customer(), definition)))
                .replaceWithVoid();
    }

    private void requireRead(
            Caller caller, Relation relation, UUID customer, @Nullable AttributeDefinition definition) {
        if (definition != null) {
            gates.requireRead(caller, relation, customer, definition.fields().category());
        }
    }

    @Override
    public Uni<List<Attribute>> permitted(Mutiny.Session session, Caller caller, List<Attribute> attributes) {
        var customers = attributes.stream().map(Attribute::owner).distinct().toList();
        return relations
                .of(session, caller, customers)
                .chain(found -> categories(session)
                        .map(categories -> attributes.stream()
                                .filter(each -> permits(caller, found, each, categories))
                                .toList()));
    }

    private boolean permits(
            Caller caller, Map<UUID, Relation> found, Attribute attribute, Map<String, Category> categories) {
        var relation = found.getOrDefault(attribute.owner(), Relation.NONE);
        var category = categories.get(attribute.fields().name());
        return category != null
                && gates.decide(caller, relation, attribute.owner(), category).permitted();
    }

    private Uni<Map<String, Category>> categories(Mutiny.Session session) {
        return reading.all(session, definitions)
                .map(all -> all.stream()
                        .collect(Collectors.toMap(
                                AttributeDefinition::name,
                                definition -> definition.fields().category())));
    }

    /** The definition has been read in this session by now. */
    @Override
    public Category category(Turn turn, Attribute attribute) {
        return turn.session()
                .getReference(AttributeDefinition.class, attribute.fields().name())
                .fields()
                .category();
    }
}
