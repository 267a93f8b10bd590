package dev.rapport.profile.view;

import dev.rapport.profile.channel.ReadChannelUse;
import dev.rapport.profile.dossier.PartName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Stated and observed channels together. */
@ApplicationScoped
class ChannelReader implements PartReader {
    private final ReadChannelUse readChannelUse;

    ChannelReader(ReadChannelUse readChannelUse) {
        this.readChannelUse = readChannelUse;
    }

    @Override
    public PartName name() {
        return PartName.CHANNEL_PREFERENCES;
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return readChannelUse.of(wanted.session(), wanted.customers()).map(Map::<UUID, Object>copyOf);
    }
}
