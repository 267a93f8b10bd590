package dev.rapport.access;

import dev.rapport.access.log.AccessEntry;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided for one request, so that it can be decided again, and put on record, when its answer leaves. */
@RequestScoped
public class DecisionTrail {
    private final List<Step> steps = new ArrayList<>();
    private final Set<Asked> asked = new HashSet<>();
    private final List<Use> uses = new ArrayList<>();
    private @Nullable UUID own;

    /**
     * One decision and what it was about.
     *
     * @param members who was the same person then
     */
    record Step(Caller caller, Relation relation, UUID customer, List<UUID> members, Decision decision) {
        Asked asked() {
            return new Asked(customer, decision.category());
        }

        Subject subject() {
            return new Subject(caller, relation, customer);
        }

        Stream<Step> ofMembers() {
            return members.stream().map(member -> new Step(caller, relation, member, members, decision));
        }
    }

    /** Whether something beyond reading may be done with somebody's data, and how that is found out again. */
    record Use(LedgerGate.Ruling ruling, Supplier<LedgerGate.Ruling> again) {
        boolean stillPermitted() {
            return again.get().reason().permits();
        }
    }

    private record Asked(UUID customer, Category category) {}

    /** Of one request all of one customer's decisions are for one caller in one relation. */
    private record Subject(Caller caller, Relation relation, UUID customer) {}

    /** Which customer the caller is herself. */
    synchronized void comeAs(@Nullable UUID customer) {
        own = customer;
    }

    synchronized @Nullable UUID cameAs() {
        return own;
    }

    synchronized void add(Step step) {
        steps.add(step);
    }

    synchronized void add(Use use) {
        uses.add(use);
    }

    synchronized List<Use> permittedUses() {
        return uses.stream().filter(use -> use.ruling().reason().permits()).toList();
    }

    synchronized void asked(UUID customer, Category category) {
        asked.add(new Asked(customer, category));
    }

    synchronized List<Step> permitted() {
        return steps.stream().filter(step -> step.decision().permitted()).toList();
    }

    /** What was asked for, of each of those who are one person; decisions that were only explained are left out. */
    public synchronized List<AccessEntry> entries(Instant at, String service, String correlation) {
        Map<Subject, List<Decision>> decisions = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> asked.contains(step.asked()))
                .flatMap(Step::ofMembers)
                .forEach(step -> decisions
                        .computeIfAbsent(step.subject(), subject -> new ArrayList<>())
                        .add(step.decision()));
        return decisions.entrySet().stream()
                .map(each -> entry(at, service, correlation, each.getKey(), each.getValue()))
                .toList();
    }

    private static AccessEntry entry(
            Instant at, String service, String correlation, Subject subject, List<Decision> decisions) {
        Map<Category, Reason> reasons = new EnumMap<>(Category.class);
        decisions.forEach(decision -> reasons.put(decision.category(), decision.reason()));
        return new AccessEntry(
                at,
                subject.customer(),
                subject.caller().subject(),
                subject.caller().client(),
                subject.relation(),
                subject.caller().purpose(),
                service,
                correlation,
                decisions.stream().mapToLong(Decision::ledgerSeq).max().orElse(0),
                reasons);
    }
}
