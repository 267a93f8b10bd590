package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.part.Unit;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.stitch.Stitch;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ProfileRecords.CustomerRecord;
import dev.rapport.gateway.upstream.ProfileRecords.Household;
import dev.rapport.gateway.upstream.ProfileRecords.Organization;
import dev.rapport.gateway.upstream.RollupRecords.Group;
import dev.rapport.gateway.upstream.RollupRecords.Member;
import dev.rapport.gateway.upstream.RollupRecords.Request;
import dev.rapport.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the households and organizations of one place in a query add up to, by one call for all of them. */
public final class Rollups {
    private final Uni<Map<String, Rollup>> sums;

    private Rollups(Uni<Map<String, Rollup>> sums) {
        this.sums = sums;
    }

    static Rollups none() {
        return new Rollups(Uni.createFrom().item(Map.of()));
    }

    static Rollups start(Upstreams upstreams, Asking asking, List<CustomerRecord> records) {
        var groups = records.stream().flatMap(Rollups::groups).distinct().toList();
        if (groups.isEmpty()) {
            return none();
        }
        var names = groups.stream().map(Group::name).toList();
        var running = upstreams
                .rollups(asking, new Request(groups))
                .map(answer -> Stitch.byKey(names, answer.items(), Rollup::name))
                .subscribeAsCompletionStage();
        return new Rollups(Uni.createFrom().completionStage(running));
    }

    Uni<Rollup> of(Household household) {
        return sum(household.id()).map(sum -> sum.hiding(household.hidden()));
    }

    /** A sum that leaves somebody out without saying so would be a wrong number. */
    Uni<Rollup> of(String organization, Organization tree) {
        return tree.complete()
                ? sum(organization).map(sum -> sum.hiding(tree.hidden()))
                : Uni.createFrom().failure(GraphProblem::rollupTooLarge);
    }

    private Uni<Rollup> sum(String name) {
        return sums.map(all ->
                Optional.ofNullable(all.get(name)).orElseThrow(() -> GraphProblem.unavailable("interaction-service")));
    }

    private static Stream<Group> groups(CustomerRecord record) {
        var households = record.households() == null
                ? Stream.<Group>empty()
                : record.households().stream().map(living -> group(living.household()));
        var organization =
                record.organization() == null || !record.organization().complete()
                        ? Stream.<Group>empty()
                        : Stream.of(group(record.customer().id(), record.organization()));
        return Stream.concat(households, organization);
    }

    private static Group group(Household household) {
        return new Group(
                household.id(),
                household.members().stream()
                        .map(member -> new Member(member.customerId(), member.movedIn(), member.movedOut()))
                        .toList());
    }

    private static Group group(String id, Organization tree) {
        var organizations = Stream.concat(Stream.of(id), tree.units().stream().map(Unit::customerId))
                .map(each -> new Member(each, null, null));
        var buyers = tree.buyers().stream().map(buyer -> new Member(buyer.customerId(), buyer.since(), buyer.until()));
        return new Group(id, Stream.concat(organizations, buyers).toList());
    }
}
