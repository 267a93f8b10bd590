package dev.rapport.profile.interest;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The interests: each topic once; what the customer removed, no system observes again. */
@ApplicationScoped
public class Interests implements PartKind<Interest, InterestFields, InterestView> {
    private final Decay decay;

    Interests(Decay decay) {
        this.decay = decay;
    }

    @Override
    public PartName name() {
        return PartName.INTERESTS;
    }

    @Override
    public String thing() {
        return "interest";
    }

    @Override
    public Class<Interest> type() {
        return Interest.class;
    }

    @Override
    public Interest create(Turn turn, InterestFields fields) {
        return new Interest(turn, fields);
    }

    @Override
    public InterestView view(Interest part) {
        return InterestView.of(part, decay.strength(part));
    }

    @Override
    public Set<String> fixed() {
        return Set.of("topic");
    }

    @Override
    public String known() {
        return "topic";
    }

    @Override
    public InterestFields normalised(InterestFields fields) {
        return new InterestFields(fields.topic().strip(), fields.weight());
    }

    @Override
    public Uni<Void> check(Turn turn, InterestFields fields, List<Interest> others) {
        if (others.stream().anyMatch(other -> other.fields().sameTopic(fields))) {
            throw InterestProblems.INTEREST_KNOWN.at("topic", "is known");
        }
        return Uni.createFrom().voidItem();
    }
}
