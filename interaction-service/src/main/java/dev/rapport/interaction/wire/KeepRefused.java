package dev.rapport.interaction.wire;

import dev.rapport.interaction.message.Interpret;
import dev.rapport.interaction.message.MessageProblems;
import dev.rapport.interaction.message.MessageSource;
import dev.rapport.interaction.quarantine.Quarantine;
import dev.rapport.interaction.quarantine.Quarantined;
import dev.rapport.interaction.recording.MayKeep;
import dev.rapport.interaction.recording.RecordingProblems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Puts refused messages into quarantine: all but what is about somebody of whom nothing may be kept, and what no database could read. */
@ApplicationScoped
class KeepRefused {
    private final Quarantine quarantine;
    private final MayKeep mayKeep;

    KeepRefused(Quarantine quarantine, MayKeep mayKeep) {
        this.quarantine = quarantine;
        this.mayKeep = mayKeep;
    }

    Uni<Void> keep(MessageSource source, List<Refused> refused, Instant receivedAt) {
        var keepable = refused.stream().filter(KeepRefused::isKeepable).toList();
        var about = keepable.stream()
                .flatMap(each -> Interpret.subject(each.message(), source).stream())
                .collect(Collectors.toSet());
        return mayKeep.nothingOf(about, source.purposes())
                .map(forbidden -> keepable.stream()
                        .filter(each -> Interpret.subject(each.message(), source)
                                .filter(forbidden::contains)
                                .isEmpty())
                        .map(each -> new Quarantined(source, each.message(), each.problem(), receivedAt))
                        .toList())
                .chain(quarantine::put);
    }

    private static boolean isKeepable(Refused refused) {
        return !RecordingProblems.forbidsKeeping(refused.problem())
                && refused.problem().type() != MessageProblems.MESSAGE_TOO_DEEP;
    }
}
