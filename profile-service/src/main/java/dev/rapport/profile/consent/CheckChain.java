package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Follows the chain from its beginning, and finds the first entry that is missing or not as it was written. */
@ApplicationScoped
class CheckChain {
    private static final int PAGE = 2_000;

    private final Mutiny.SessionFactory sessions;

    CheckChain(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What was found.
     *
     * @param entries how many entries follow each other unbroken from the beginning
     * @param hash of the last of them; who kept an earlier one can tell whether it is still in the chain
     * @param broken the number of the first entry that is missing or changed; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            boolean intact,
            long entries,
            String hash,
            @Nullable Long broken) {}

    Uni<Finding> check() {
        return from(ChainLink.BEGINNING);
    }

    private Uni<Finding> from(ChainLink end) {
        return sessions.withSession(session -> session.createQuery(
                                "from ConsentEntry where seq > :after order by seq", ConsentEntry.class)
                        .setParameter("after", end.seq())
                        .setMaxResults(PAGE)
                        .getResultList())
                .chain(page -> follow(end, page));
    }

    private Uni<Finding> follow(ChainLink beginning, List<ConsentEntry> page) {
        var end = beginning;
        for (var entry : page) {
            if (!entry.follows(end)) {
                return Uni.createFrom().item(new Finding(false, end.seq(), end.hash(), end.seq() + 1));
            }
            end = entry.link();
        }
        return page.size() < PAGE ? Uni.createFrom().item(new Finding(true, end.seq(), end.hash(), null)) : from(end);
    }
}
