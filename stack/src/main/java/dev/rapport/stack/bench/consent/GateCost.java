package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.bench.CpuTime;
import dev.rapport.stack.bench.Figure;
import dev.rapport.stack.bench.ViewBench;
import dev.rapport.stack.load.Api;
import java.util.List;
import java.util.function.Supplier;

/** What the gates cost: views a second of the product as it is, against those of one that permits everything without looking. */
final class GateCost {
    static final int RUNS = 21;
    private static final int WARM_UP = 60;
    private static final int SECONDS = 4;

    private final Layout layout;
    private final Ports ports;
    private final Settings settings;
    private final Api api;
    private final Supplier<String> token;
    private final Progress progress;

    GateCost(Layout layout, Ports ports, Settings settings, Api api, Supplier<String> token, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.settings = settings;
        this.api = api;
        this.token = token;
        this.progress = progress;
    }

    /** In turn, again and again, each while the other idles, so that whatever else happens on this machine happens to both. */
    double ratio() {
        progress.say("  starting four replicas as they are, and four without gates");
        var ungated = GateSwitchJar.option(layout.state(), GateSwitch.Variant.UNGATED);
        var ids = views(ports).customers();
        try (var as = Replicas.start(layout, "gated", ports, settings, List.of());
                var without = Replicas.start(layout, "ungated", ports, settings, List.of(ungated))) {
            views(as.ports()).warmUp(ids, WARM_UP);
            views(without.ports()).warmUp(ids, WARM_UP);
            var ratios = new double[RUNS];
            for (var run = 0; run < RUNS; run++) {
                progress.say("  views with and without gates, run " + (run + 1) + " of " + RUNS);
                ratios[run] = run % 2 == 0
                        ? perSecond(as, ids) / perSecond(without, ids)
                        : 1 / (perSecond(without, ids) / perSecond(as, ids));
            }
            return Figure.median(ratios);
        }
    }

    private double perSecond(Replicas replicas, List<String> ids) {
        return views(replicas.ports()).perSecond(ids, SECONDS);
    }

    private ViewBench views(Ports of) {
        return new ViewBench(api, token, of.url(Port.GATEWAY), CpuTime.ofStack(layout), progress);
    }
}
