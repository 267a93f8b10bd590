package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.Figure;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.RapportService.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Withdrawals under fire, the same without lease and barrier, and what the gates cost. */
public final class ConsentBench {
    private static final int WITHDRAWALS = 1_000;
    private static final int CONTROL = 300;
    private static final int WARM_UP_PART = 4;

    private final Layout layout;
    private final Ports ports;
    private final Settings settings;
    private final Api api;
    private final Supplier<String> token;
    private final Progress progress;

    public ConsentBench(
            Layout layout, Ports ports, Settings settings, Api api, Supplier<String> token, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.settings = settings;
        this.api = api;
        this.token = token;
        this.progress = progress;
    }

    public List<Figure> run() {
        var withdrawals = new Withdrawals(api, token, ports.url(Port.PROFILE));
        var leased = leased(withdrawals, WITHDRAWALS);
        var note =
                "%d pauses of 0.3 to 1.5 s and %d kills of four replicas beside the stack; %d answers with data, %d without; longest barrier %d ms"
                        .formatted(
                                leased.pauses(),
                                leased.kills(),
                                leased.released(),
                                leased.withheld(),
                                withdrawals.longestBarrierMillis());
        progress.say("  p50 %.0f ms, max %.0f ms, %d released after the answer; %s"
                .formatted(leased.median(), leased.longest(), leased.violations(), note));
        var control = control(withdrawals, CONTROL, 1);
        var controlNote = "%d withdrawals, no lease, no barrier, %d pauses, %d kills"
                .formatted(control.withdrawals(), control.pauses(), control.kills());
        var figures = new ArrayList<>(List.of(
                figure("withdrawals", leased.withdrawals(), "", ">= 1000", note),
                figure("releases_after_answer", leased.violations(), "", "0", note),
                figure("control_violations", control.violations(), "", "> 0", controlNote),
                figure("answer_p50_ms", leased.median(), "ms", "<= 150", note),
                figure("answer_max_ms", leased.longest(), "ms", "<= 1000", note),
                decision()));
        ratio().ifPresent(figures::add);
        return figures;
    }

    private Figure decision() {
        progress.say("  decisions in one process");
        return new Figure(
                "consent",
                "decision_us",
                DecisionCost.measure(layout),
                "us",
                "<= 20",
                DecisionCost.RUNS,
                "JMH, all three gates, one of 50 000 customers with four positions each");
    }

    /** A load with failed requests has no figure; the others stand without it. */
    private Optional<Figure> ratio() {
        try {
            return Optional.of(new Figure(
                    "consent",
                    "view_throughput_ratio_to_ungated",
                    new GateCost(layout, ports, settings, api, token, progress).ratio(),
                    "",
                    ">= 0.9",
                    GateCost.RUNS,
                    "16 connections, in turn with replicas whose gates always permit, each turn 4 s"));
        } catch (StackProblem e) {
            progress.say("  no view_throughput_ratio_to_ungated: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The product as it is. */
    public Withdrawals.Result leased(Withdrawals withdrawals, int count) {
        progress.say("  starting four replicas");
        try (var replicas = Replicas.start(layout, "leased", ports, settings, List.of())) {
            progress.say("  warming up");
            var unused = withdrawals.run(replicas, ports.url(Port.PROFILE), List.of(), count / WARM_UP_PART);
            progress.say("  " + count + " withdrawals while they are paused and killed");
            return withdrawals.run(replicas, ports.url(Port.PROFILE), List.of(Kind.values()), count);
        }
    }

    /**
     * Without lease and barrier: the ledger of the control is its own replica, so that the product's stays as it is.
     *
     * @param rounds at most so many of this count, until one shows a violation
     */
    public Withdrawals.Result control(Withdrawals withdrawals, int count, int rounds) {
        progress.say("  starting four replicas without lease and barrier");
        var option = GateSwitchJar.option(layout.state(), GateSwitch.Variant.UNLEASED);
        try (var replicas = Replicas.start(layout, "control", ports, settings, List.of(option))) {
            progress.say("  " + count + " withdrawals for control");
            var disturbed = List.of(Kind.INTERACTION, Kind.RECOMMENDATION, Kind.GATEWAY);
            var ledger = replicas.ports().url(Port.PROFILE);
            var result = withdrawals.run(replicas, ledger, disturbed, count);
            for (var round = 1; round < rounds && result.violations() == 0; round++) {
                result = withdrawals.run(replicas, ledger, disturbed, count);
            }
            return result;
        }
    }

    private static Figure figure(String name, double value, String unit, String goal, String note) {
        return new Figure("consent", name, value, unit, goal, 1, note);
    }
}
