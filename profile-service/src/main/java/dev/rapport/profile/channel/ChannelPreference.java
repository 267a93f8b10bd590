package dev.rapport.profile.channel;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** By which channel a customer wants to do one kind of thing. */
@Entity
@Table(name = "channel_preferences")
public class ChannelPreference extends Part<ChannelPreferenceFields> {
    @Embedded
    private ChannelPreferenceFields fields;

    protected ChannelPreference() {}

    ChannelPreference(Turn turn, ChannelPreferenceFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public ChannelPreferenceFields fields() {
        return fields;
    }

    @Override
    protected void become(ChannelPreferenceFields changed, Turn turn) {
        fields = changed;
    }
}
