package dev.rapport.stack.bench.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * All three gates in one process, for a caller who asks for all categories of one of 50 000 customers who have decided.
 *
 * <p>The classes are those of the packaged service; the stack is built without them, so they are looked up by name.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {
    static final int CATEGORIES = 7;
    private static final int CUSTOMERS = 50_000;
    private static final String ACCESS = "dev.rapport.access.";
    private static final String STANDING = """
            {"customer": "%s", "seq": %d, "sides": [[
                {"purpose": "marketing", "verdict": "GRANTED", "at": "2026-01-01T00:00:00Z", "until": "2099-01-01T00:00:00Z"},
                {"purpose": "profiling", "verdict": "DENIED", "at": "2026-01-01T00:00:00Z"},
                {"purpose": "partner", "verdict": "OBJECTED", "at": "2026-02-01T00:00:00Z"},
                {"purpose": "marketing.email", "channel": "EMAIL", "verdict": "WITHDRAWN", "at": "2026-03-01T00:00:00Z"}]]}""";
    private static final String PURPOSE = """
            {"name": "marketing", "version": 0, "basis": "CONSENT", "permittedInSilence": false, "categories":
                ["BASIC", "CONTACT", "ORDERS", "INTERACTIONS", "INTERESTS", "VALUE", "RECOMMENDATIONS"]}""";

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final List<UUID> customers = new ArrayList<>();
    private MethodHandle decideAll;
    private Constructor<?> gates;
    private Constructor<?> trail;
    private Object ledger;
    private Object caller;
    private Object agent;

    /** Fills a replica as its polls do. */
    @Setup
    public void fill() throws ReflectiveOperationException, java.io.IOException {
        var standings = of("lease.Standings").newInstance();
        var purposes = List.of(json.readValue(PURPOSE, type("consent.PurposeRule")));
        call(standings, "become", of("lease.FeedRules").newInstance(purposes, List.of(), List.of(), List.of()));
        for (var index = 0; index < CUSTOMERS; index++) {
            var id = new UUID(0x0189_0000_0000_7000L, index);
            customers.add(id);
            call(
                    standings,
                    "apply",
                    List.of(json.readValue(STANDING.formatted(id, index + 1), type("consent.Standing"))),
                    index + 1L);
        }
        var lease = of("lease.Lease").newInstance();
        call(lease, "extend", System.nanoTime(), Duration.ofHours(1));
        ledger = of("lease.LedgerOfReplica").newInstance(standings, lease, Clock.systemUTC());
        gates = of("Gates");
        trail = of("DecisionTrail");
        agent = constant("Relation", "AGENT");
        caller = of("Caller")
                .newInstance("agent", "agent1", "app", Set.of(constant("Role", "AGENT")), scopes(), "marketing");
        decideAll = MethodHandles.publicLookup()
                .unreflect(type("Gates").getMethod("explain", type("Caller"), type("Relation"), UUID.class));
    }

    /** As one request does it: a trail of its own, and a decision for every category. */
    @Benchmark
    @OperationsPerInvocation(CATEGORIES)
    public Object decide() throws Throwable {
        var customer = customers.get(ThreadLocalRandom.current().nextInt(CUSTOMERS));
        return decideAll.invoke(gates.newInstance(ledger, trail.newInstance()), caller, agent, customer);
    }

    private static Set<String> scopes() {
        return Set.of(
                "purpose:marketing",
                "rapport:basic",
                "rapport:contact",
                "rapport:orders",
                "rapport:interactions",
                "rapport:interests",
                "rapport:value",
                "rapport:recommendations");
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(ACCESS + name);
    }

    private static Constructor<?> of(String name) throws ReflectiveOperationException {
        return open(type(name).getDeclaredConstructors()[0]);
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        return type(type).getField(name).get(null);
    }

    private static void call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        var method = Arrays.stream(target.getClass().getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        var unused = open(method).invoke(target, arguments);
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}
