package dev.rapport.profile.view;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.view.PartReader.Wanted;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each part is read for many customers: by its own reader, or else as the list that is kept. */
@ApplicationScoped
class PartReaders {
    private final Parts parts;
    private final Map<PartName, PartReader> readers;
    private final Map<PartName, PartKind<?, ?, ?>> kinds;

    PartReaders(Parts parts, @All List<PartReader> readers, @All List<PartKind<?, ?, ?>> kinds) {
        this.parts = parts;
        this.readers = readers.stream().collect(Collectors.toMap(PartReader::name, reader -> reader));
        this.kinds = kinds.stream().collect(Collectors.toMap(PartKind::name, kind -> kind));
    }

    Uni<Map<UUID, Object>> read(PartName name, Wanted wanted) {
        var reader = readers.get(name);
        return reader == null ? list(Objects.requireNonNull(kinds.get(name)), wanted) : reader.read(wanted);
    }

    private <P extends Part<F>, F extends Record, V> Uni<Map<UUID, Object>> list(
            PartKind<P, F, V> kind, Wanted wanted) {
        return parts.permitted(wanted.session(), wanted.caller(), kind, wanted.customers())
                .map(found -> byCustomer(wanted, found, kind::view));
    }

    /** Who has none has an empty list. */
    static <P extends Part<?>> Map<UUID, Object> byCustomer(Wanted wanted, List<P> found, Function<P, ?> view) {
        var lists = found.stream()
                .collect(Collectors.groupingBy(Part::owner, Collectors.mapping(view, Collectors.toList())));
        return wanted.customers().stream()
                .collect(Collectors.toMap(id -> id, id -> lists.containsKey(id) ? lists.get(id) : List.of()));
    }
}
