package dev.rapport.profile.attribute;

import dev.rapport.access.Caller;
import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.attribute.Exchange.Report;
import dev.rapport.profile.attribute.Exchange.Total;
import dev.rapport.profile.definition.Definitions;
import dev.rapport.profile.dossier.Parts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Holds what customers told against what they got for it. */
@ApplicationScoped
public class ReadExchange {
    private static final String USES = """
            select b.customer_id, b.attribute, count(*), max(b.delivered_at),
                (array_agg(b.description order by b.delivered_at desc, b.id desc))[1]
            from benefits b
            join attributes a on a.customer_id = b.customer_id and a.name = b.attribute and a.created_at <= b.delivered_at
            where b.customer_id in (:customers) group by b.customer_id, b.attribute
            """;
    private static final String TOTALS = """
            select a.name, d.benefit, count(*), count(b.uses), cast(coalesce(sum(b.uses), 0) as bigint)
            from attributes a join attribute_definitions d on d.name = a.name
            left join lateral (select nullif(count(*), 0) as uses from benefits
                where customer_id = a.customer_id and attribute = a.name and delivered_at >= a.created_at) b on true
            group by a.name, d.benefit order by a.name
            """;

    private final Mutiny.SessionFactory sessions;
    private final Parts parts;
    private final Attributes attributes;
    private final AttributeDefinitions definitions;
    private final Definitions reading;
    private final Clusters clusters;

    ReadExchange(
            Mutiny.SessionFactory sessions,
            Parts parts,
            Attributes attributes,
            AttributeDefinitions definitions,
            Definitions reading,
            Clusters clusters) {
        this.sessions = sessions;
        this.parts = parts;
        this.attributes = attributes;
        this.definitions = definitions;
        this.reading = reading;
        this.clusters = clusters;
    }

    /** Of every attribute of these customers that the caller may see. */
    public Uni<Map<UUID, List<Exchange>>> of(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        return Uni.combine()
                .all()
                .unis(
                        parts.permitted(session, caller, attributes, customers),
                        reading.all(session, definitions),
                        uses(session, clusters.members(customers)))
                .usingConcurrencyOf(1)
                .with((told, defined, used) -> exchanges(customers, told, new Known(byName(defined), used)));
    }

    /** Over all customers, without saying who. */
    Uni<Report> report() {
        return sessions.withSession(session ->
                        session.createNativeQuery(TOTALS, Tuple.class).getResultList())
                .map(rows -> rows.stream().map(ReadExchange::total).toList())
                .map(totals -> new Report(
                        totals,
                        totals.stream().mapToLong(Total::taken).sum(),
                        totals.stream().mapToLong(Total::owed).sum()));
    }

    /** How often one thing that a customer told was used for her. */
    private record Use(long count, Instant lastAt, String lastBenefit) {}

    /** Whose attribute. */
    private record Told(UUID customer, String attribute) {}

    /** What attributes mean, and what came of them. */
    private record Known(Map<String, DefinitionFields> definitions, Map<Told, Use> uses) {
        Exchange exchange(Attribute attribute) {
            var fields = attribute.fields();
            var definition = Objects.requireNonNull(definitions.get(fields.name()));
            @Nullable Use use = uses.get(new Told(attribute.customerId(), fields.name()));
            return new Exchange(
                    attribute.id(),
                    fields.name(),
                    fields.value(),
                    attribute.saidBy(),
                    Objects.requireNonNull(fields.confidence()),
                    attribute.updatedAt(),
                    definition.purpose(),
                    definition.reason(),
                    definition.benefit(),
                    use == null ? 0 : use.count(),
                    use == null ? null : use.lastAt(),
                    use == null ? null : use.lastBenefit(),
                    use == null);
        }
    }

    private static Map<UUID, List<Exchange>> exchanges(Collection<UUID> customers, List<Attribute> told, Known known) {
        var byCustomer = told.stream()
                .collect(Collectors.groupingBy(
                        Attribute::owner, Collectors.mapping(known::exchange, Collectors.toList())));
        return customers.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> byCustomer.getOrDefault(id, List.of())));
    }

    private static Uni<Map<Told, Use>> uses(Mutiny.Session session, Collection<UUID> customers) {
        return session.createNativeQuery(USES, Tuple.class)
                .setParameter("customers", customers)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new Told(row.get(0, UUID.class), row.get(1, String.class)), ReadExchange::use)));
    }

    private static Use use(Tuple row) {
        return new Use(row.get(2, Long.class), row.get(3, OffsetDateTime.class).toInstant(), row.get(4, String.class));
    }

    private static Total total(Tuple row) {
        var taken = row.get(2, Long.class);
        var served = row.get(3, Long.class);
        return new Total(
                row.get(0, String.class),
                row.get(1, String.class),
                taken,
                served,
                taken - served,
                row.get(4, Long.class));
    }

    private static Map<String, DefinitionFields> byName(List<AttributeDefinition> defined) {
        return defined.stream().collect(Collectors.toMap(AttributeDefinition::name, AttributeDefinition::fields));
    }
}
