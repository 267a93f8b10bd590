package dev.rapport.profile.view;

import dev.rapport.profile.attribute.ReadExchange;
import dev.rapport.profile.dossier.PartName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Attributes together with what was given for them. */
@ApplicationScoped
class ExchangeReader implements PartReader {
    private final ReadExchange readExchange;

    ExchangeReader(ReadExchange readExchange) {
        this.readExchange = readExchange;
    }

    @Override
    public PartName name() {
        return PartName.ATTRIBUTES;
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return readExchange
                .of(wanted.session(), wanted.caller(), wanted.customers())
                .map(Map::<UUID, Object>copyOf);
    }
}
