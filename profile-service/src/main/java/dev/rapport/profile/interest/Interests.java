package dev.rapport.profile.interest;

import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The interests: each topic once; what the customer removed, no system observes again. */
@Singleton
public class Interests extends PartKind<Interest, InterestFields, InterestView> {
    private final Dossiers dossiers;
    private final Decay decay;

    Interests(Dossiers dossiers, Decay decay) {
        super(
                PartName.INTERESTS,
                "interest",
                Interest.class,
                Interest::new,
                interest -> InterestView.of(interest, decay.strength(interest)));
        this.dossiers = dossiers;
        this.decay = decay;
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
    public Object key(InterestFields fields) {
        return fields.topic().toLowerCase(Locale.ROOT);
    }

    @Override
    public Uni<Void> check(Turn turn, InterestFields fields, List<Interest> others) {
        if (others.stream().anyMatch(other -> other.fields().sameTopic(fields))) {
            throw InterestProblems.INTEREST_KNOWN.at("topic", "is known");
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> stated(Turn turn, Interest interest) {
        var fields = interest.fields();
        var told = new InterestStated(
                turn.customer(),
                interest.id(),
                fields.topic(),
                fields.weight(),
                interest.updatedAt(),
                decay.halfLife(interest).toDays());
        return dossiers.tell(turn, InterestStated.TYPE, told);
    }
}
