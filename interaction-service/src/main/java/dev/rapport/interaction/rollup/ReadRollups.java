package dev.rapport.interaction.rollup;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.interaction.rollup.Rollup.OrderSum;
import dev.rapport.interaction.rollup.Rollup.ProductLine;
import dev.rapport.interaction.rollup.RollupQueries.Counted;
import dev.rapport.interaction.rollup.RollupQueries.OrderRow;
import dev.rapport.interaction.rollup.RollupQueries.ProblemRow;
import dev.rapport.interaction.rollup.RollupRequest.Group;
import dev.rapport.interaction.rollup.RollupRequest.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final RollupQueries queries;

    ReadRollups(Pool pool, CustomerDecisions decisions, RollupQueries queries) {
        this.pool = pool;
        this.decisions = decisions;
        this.queries = queries;
    }

    Uni<List<Rollup>> read(Caller caller, RollupRequest request) {
        var members = request.groups().stream()
                .flatMap(group -> group.members().stream())
                .map(Member::customerId)
                .distinct()
                .toList();
        return decisions
                .decide(caller, members, CATEGORIES)
                .chain(access -> sums(request, access).map(sums -> rollups(request, access, sums)));
    }

    /** Everything that was added up, of all groups. */
    private record Sums(List<OrderRow> orders, List<OrderRow> lines, List<ProblemRow> problems) {}

    private Uni<Sums> sums(RollupRequest request, Map<UUID, List<Decision>> access) {
        var groups = request.groups();
        var counted = IntStream.range(0, groups.size())
                .boxed()
                .flatMap(index -> counted(groups.get(index), access).map(member -> new Counted(index, member)))
                .toList();
        return counted.isEmpty()
                ? Uni.createFrom().item(new Sums(List.of(), List.of(), List.of()))
                : pool.withConnection(connection -> sums(connection, counted));
    }

    private Uni<Sums> sums(SqlClient client, List<Counted> counted) {
        return Uni.combine()
                .all()
                .unis(
                        queries.orders(client, counted),
                        queries.lines(client, counted),
                        queries.problems(client, counted))
                .with(Sums::new);
    }

    private static List<Rollup> rollups(RollupRequest request, Map<UUID, List<Decision>> access, Sums sums) {
        return IntStream.range(0, request.groups().size())
                .mapToObj(index -> rollup(index, request.groups().get(index), access, sums))
                .toList();
    }

    private static Rollup rollup(int index, Group group, Map<UUID, List<Decision>> access, Sums sums) {
        var people = group.members().stream().map(Member::customerId).distinct().count();
        var counted =
                (int) counted(group, access).map(Member::customerId).distinct().count();
        var orders = sums.orders().stream()
                .filter(row -> row.group() == index)
                .map(OrderRow::sum)
                .toList();
        var lines = sums.lines().stream().filter(row -> row.group() == index).toList();
        var problems =
                sums.problems().stream().filter(row -> row.group() == index).toList();
        return new Rollup(
                group.name(),
                counted,
                (int) people - counted,
                orders,
                problems.stream().mapToLong(ProblemRow::problems).sum(),
                productLines(lines, problems));
    }

    /** Those with a name by their names, and then what has none. */
    private static List<ProductLine> productLines(List<OrderRow> lines, List<ProblemRow> problems) {
        return Stream.concat(
                        lines.stream().map(row -> Objects.requireNonNullElse(row.line(), "")),
                        problems.stream().map(row -> Objects.requireNonNullElse(row.line(), "")))
                .distinct()
                .sorted((one, other) ->
                        one.isEmpty() == other.isEmpty() ? one.compareTo(other) : one.isEmpty() ? 1 : -1)
                .map(name -> productLine(name.isEmpty() ? null : name, lines, problems))
                .toList();
    }

    private static ProductLine productLine(@Nullable String name, List<OrderRow> lines, List<ProblemRow> problems) {
        List<OrderSum> orders = lines.stream()
                .filter(row -> Objects.equals(row.line(), name))
                .map(OrderRow::sum)
                .toList();
        var open = problems.stream()
                .filter(row -> Objects.equals(row.line(), name))
                .mapToLong(ProblemRow::problems)
                .sum();
        return new ProductLine(name, orders, open);
    }

    private static Stream<Member> counted(Group group, Map<UUID, List<Decision>> access) {
        return group.members().stream().filter(member -> permitted(access.get(member.customerId())));
    }

    private static boolean permitted(@Nullable List<Decision> access) {
        return access != null && access.stream().filter(Decision::permitted).count() == CATEGORIES.size();
    }
}
