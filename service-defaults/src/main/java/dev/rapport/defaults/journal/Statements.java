package dev.rapport.defaults.journal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL inside the transaction that the caller has open, whichever client opened it.
 *
 * <p>The parameters are texts and arrays of texts, {@code $1} upwards; statements cast them. That is the little that both database clients
 * share, and enough for the tables of this package.
 */
public interface Statements {

    /**
     * Runs a statement that answers rows, an insert by its {@code returning}; a null column is the empty text.
     */
    Uni<List<List<String>>> run(String sql, @Nullable Object... parameters);
}
