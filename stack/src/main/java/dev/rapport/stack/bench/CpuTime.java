package dev.rapport.stack.bench;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.PidFile;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** CPU that our services and PostgreSQL have used so far, on all cores together. */
public record CpuTime(Layout layout) {

    public Duration used() {
        var services = Arrays.stream(Kind.values())
                .map(kind -> new PidFile(layout.pid(kind.module)).process())
                .map(process ->
                        process.orElseThrow(() -> new StackProblem("The stack is not up: ./rapport up --detach.")));
        var postgres = PostgreSql.leftBehind(layout).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.concat(services, postgres)
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
