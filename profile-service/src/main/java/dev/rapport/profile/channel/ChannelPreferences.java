package dev.rapport.profile.channel;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The channel preferences that were stated: one for each kind. */
@Singleton
public class ChannelPreferences extends PartKind<ChannelPreference, ChannelPreferenceFields, ChannelPreferenceView> {
    ChannelPreferences() {
        super(
                PartName.CHANNEL_PREFERENCES,
                "channel-preference",
                ChannelPreference.class,
                ChannelPreference::new,
                ChannelPreferenceView::of);
    }

    @Override
    public Set<String> fixed() {
        return Set.of("kind");
    }

    @Override
    public Object key(ChannelPreferenceFields fields) {
        return fields.kind();
    }

    @Override
    public Uni<Void> check(Turn turn, ChannelPreferenceFields fields, List<ChannelPreference> others) {
        if (others.stream().anyMatch(other -> other.fields().kind().equals(fields.kind()))) {
            throw ChannelProblems.CHANNEL_PREFERENCE_KNOWN.at("kind", "has one");
        }
        return Uni.createFrom().voidItem();
    }
}
