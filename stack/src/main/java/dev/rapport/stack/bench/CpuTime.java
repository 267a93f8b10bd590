package dev.rapport.stack.bench;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.PidFile;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Places after the name of the command, by proc_pid_stat(5). */
    private static final int CHILDREN_IN_USER = 13;

    private static final int CHILDREN_IN_KERNEL = 14;
    private static final long TICKS_PER_SECOND = 100;

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
                .reduce(ofEnded(), Duration::plus);
    }

    /** Of the processes of PostgreSQL that have ended, such as those that clear tables. */
    private Duration ofEnded() {
        return PostgreSql.leftBehind(stack)
                .map(server -> Path.of("/proc", Long.toString(server.pid()), "stat"))
                .filter(Files::isReadable)
                .map(CpuTime::ofChildren)
                .orElse(Duration.ZERO);
    }

    private static Duration ofChildren(Path stat) {
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[CHILDREN_IN_USER]) + Long.parseLong(fields[CHILDREN_IN_KERNEL]);
            return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
        } catch (IOException e) {
            throw new StackProblem("The CPU of PostgreSQL cannot be read.", e);
        }
    }

    /** The process of a service that runs. */
    public static ProcessHandle process(Layout layout, Kind kind) {
        return new PidFile(layout.pid(kind.module))
                .process()
                .orElseThrow(() -> new StackProblem("The stack is not up: ./rapport up --detach."));
    }
}
