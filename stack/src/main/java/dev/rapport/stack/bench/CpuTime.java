package dev.rapport.stack.bench;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.PidFile;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * CPU that some services and PostgreSQL have used so far, on all cores together.
 *
 * @param services asked for each time, because a service that was killed goes on as another process
 */
public record CpuTime(Layout stack, Supplier<Stream<ProcessHandle>> services) {

    /** Of all our services. */
    public static CpuTime ofStack(Layout stack) {
        return new CpuTime(stack, () -> Arrays.stream(Kind.values()).map(kind -> process(stack, kind)));
    }

    public Duration used() {
        var postgres = PostgreSql.leftBehind(stack).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.concat(services.get(), postgres)
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The process of a service that runs. */
    public static ProcessHandle process(Layout layout, Kind kind) {
        return new PidFile(layout.pid(kind.module))
                .process()
                .orElseThrow(() -> new StackProblem("The stack is not up: ./rapport up --detach."));
    }
}
