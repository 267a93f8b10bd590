package dev.rapport.gateway.consent;

import dev.rapport.gateway.part.ConsentEntry;
import dev.rapport.gateway.part.ConsentProof;
import dev.rapport.gateway.problem.MutationError;
import dev.rapport.gateway.upstream.ConsentRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of decisions. */
@Description("What came of decisions: all of them are recorded, or none and an error says why.")
public record DecideConsentsPayload(
        @Description("Each as the ledger has it.") @Nullable List<@NonNull ConsentEntry> entries,

        @Description("Why they are in effect everywhere.") @Nullable
        ConsentProof proof,

        @Description("Why nothing was recorded.") @Nullable MutationError error) {

    static DecideConsentsPayload of(ConsentRecords.Decided decided) {
        return new DecideConsentsPayload(decided.entries(), decided.proof(), null);
    }

    static DecideConsentsPayload of(MutationError error) {
        return new DecideConsentsPayload(null, null, error);
    }
}
