package dev.rapport.interaction.event;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** A day (UTC) of a subject on which something was changed that had been counted. */
public record Touched(UUID subject, LocalDate day) {

    public static Touched by(UUID subject, Instant at) {
        return new Touched(subject, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** One array of subjects and one of days. */
    public static Tuple columns(Collection<Touched> touched) {
        return Tuple.of(
                touched.stream().map(Touched::subject).toArray(UUID[]::new),
                touched.stream().map(Touched::day).toArray(LocalDate[]::new));
    }
}
