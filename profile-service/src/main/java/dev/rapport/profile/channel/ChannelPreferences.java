package dev.rapport.profile.channel;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The channel preferences that were stated: one for each kind. */
@ApplicationScoped
public class ChannelPreferences implements PartKind<ChannelPreference, ChannelPreferenceFields, ChannelPreferenceView> {

    @Override
    public PartName name() {
        return PartName.CHANNEL_PREFERENCES;
    }

    @Override
    public String thing() {
        return "channel-preference";
    }

    @Override
    public Class<ChannelPreference> type() {
        return ChannelPreference.class;
    }

    @Override
    public ChannelPreference create(Turn turn, ChannelPreferenceFields fields) {
        return new ChannelPreference(turn, fields);
    }

    @Override
    public ChannelPreferenceView view(ChannelPreference part) {
        return ChannelPreferenceView.of(part);
    }

    @Override
    public Set<String> fixed() {
        return Set.of("kind");
    }

    @Override
    public Uni<Void> check(Turn turn, ChannelPreferenceFields fields, List<ChannelPreference> others) {
        if (others.stream().anyMatch(other -> other.fields().kind().equals(fields.kind()))) {
            throw ChannelProblems.CHANNEL_PREFERENCE_KNOWN.at("kind", "has one");
        }
        return Uni.createFrom().voidItem();
    }
}
