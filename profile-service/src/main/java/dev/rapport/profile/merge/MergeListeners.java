package dev.rapport.profile.merge;

import dev.rapport.profile.merge.Merge.Pair;
import dev.rapport.profile.merge.Merge.Said;
import dev.rapport.profile.merge.MergeListener.Happened;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** All who have to know of merges, one after the other. */
@ApplicationScoped
class MergeListeners {
    private final List<MergeListener> listeners;

    MergeListeners(@All List<MergeListener> listeners) {
        this.listeners = listeners;
    }

    Uni<Void> merged(Mutiny.Session session, Pair pair, Said said) {
        return each(listener -> listener.merged(session, happened(pair, said)));
    }

    Uni<Void> unmerged(Mutiny.Session session, Pair pair, Said said) {
        return each(listener -> listener.unmerged(session, happened(pair, said)));
    }

    private static Happened happened(Pair pair, Said said) {
        return new Happened(pair.survivor(), pair.merged(), said.by(), said.at(), said.note());
    }

    private Uni<Void> each(Function<MergeListener, Uni<? extends Void>> step) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
