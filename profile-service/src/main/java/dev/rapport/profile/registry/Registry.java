package dev.rapport.profile.registry;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A list of what a customer would like to be given. */
@Entity
@Table(name = "gift_registries")
public class Registry extends Part<RegistryFields> {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Embedded
    private RegistryFields fields;

    @Column(updatable = false)
    private String link;

    protected Registry() {}

    Registry(Turn turn, RegistryFields fields) {
        super(turn);
        this.fields = fields;
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        this.link = HexFormat.of().formatHex(secret);
    }

    @Override
    public RegistryFields fields() {
        return fields;
    }

    @Override
    protected void become(RegistryFields changed, Turn turn) {
        fields = changed;
    }

    /** What opens a registry whose privacy is {@code LINK}. */
    String link() {
        return link;
    }

    boolean opensTo(@Nullable String given) {
        return switch (fields.privacy()) {
            case PUBLIC -> true;
            case LINK -> link.equals(given);
            case PRIVATE -> false;
        };
    }

    /** Whether the owner may see what was bought without losing the surprise. */
    boolean revealed(LocalDate today) {
        return fields.eventDate() != null && !today.isBefore(fields.eventDate());
    }
}
