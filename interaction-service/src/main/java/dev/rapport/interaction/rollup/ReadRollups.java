package dev.rapport.interaction.rollup;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.access.lease.Clusters;
import dev.rapport.interaction.metric.Counted;
import dev.rapport.interaction.metric.Metrics;
import dev.rapport.interaction.metric.ReadMetrics;
import dev.rapport.interaction.metric.ReadMetrics.Members;
import dev.rapport.interaction.rollup.RollupRequest.Group;
import dev.rapport.interaction.rollup.RollupRequest.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds groups up; who may not see a member's orders and interactions gets sums without her. */
@ApplicationScoped
class ReadRollups {
    private static final List<Category> CATEGORIES = List.of(Category.ORDERS, Category.INTERACTIONS);

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final Clusters clusters;
    private final ReadMetrics readMetrics;

    ReadRollups(Pool pool, CustomerDecisions decisions, Clusters clusters, ReadMetrics readMetrics) {
        this.pool = pool;
        this.decisions = decisions;
        this.clusters = clusters;
        this.readMetrics = readMetrics;
    }

    Uni<List<Rollup>> read(Caller caller, RollupRequest request) {
        var groups = request.groups().stream().map(this::ofPersons).toList();
        var members = groups.stream()
                .flatMap(group -> group.members().stream())
                .map(Member::customerId)
                .distinct()
                .toList();
        return decisions
                .decide(caller, members, CATEGORIES)
                .chain(access -> metrics(groups, access).map(metrics -> rollups(groups, access, metrics)));
    }

    /** Who was merged counts as the one whom she is. */
    private Group ofPersons(Group group) {
        return new Group(
                group.name(),
                group.members().stream()
                        .map(member -> new Member(clusters.survivor(member.customerId()), member.from(), member.to()))
                        .toList());
    }

    private Uni<Map<Integer, Metrics>> metrics(List<Group> groups, Map<UUID, List<Decision>> access) {
        var counted = IntStream.range(0, groups.size())
                .boxed()
                .flatMap(index -> counted(index, groups.get(index), access))
                .toList();
        return pool.withConnection(connection -> readMetrics.read(connection, new Members(counted, counted)));
    }

    private Stream<Counted> counted(int index, Group group, Map<UUID, List<Decision>> access) {
        return Periods.of(index, permitted(group, access)).stream()
                .flatMap(person -> clusters.members(person.customer()).stream().map(person::of));
    }

    private static List<Rollup> rollups(
            List<Group> groups, Map<UUID, List<Decision>> access, Map<Integer, Metrics> metrics) {
        return IntStream.range(0, groups.size())
                .mapToObj(index -> rollup(groups.get(index), access, metrics.getOrDefault(index, Metrics.NOTHING)))
                .toList();
    }

    private static Rollup rollup(Group group, Map<UUID, List<Decision>> access, Metrics metrics) {
        var people = people(group.members().stream());
        var counted = people(permitted(group, access));
        return new Rollup(group.name(), counted, people - counted, metrics);
    }

    private static int people(Stream<Member> members) {
        return (int) members.map(Member::customerId).distinct().count();
    }

    private static Stream<Member> permitted(Group group, Map<UUID, List<Decision>> access) {
        return group.members().stream().filter(member -> permitted(access.get(member.customerId())));
    }

    private static boolean permitted(@Nullable List<Decision> access) {
        return access != null && access.stream().filter(Decision::permitted).count() == CATEGORIES.size();
    }
}
