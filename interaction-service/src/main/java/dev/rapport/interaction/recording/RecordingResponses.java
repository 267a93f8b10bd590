package dev.rapport.interaction.recording;

import dev.rapport.defaults.batch.BatchResult;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.ProblemType;
import dev.rapport.defaults.problem.RequestProblems;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that say when nothing new was recorded; the refusal of a single row is its request's. */
public final class RecordingResponses {
    private static final String REPLAYED = "Idempotency-Replayed";

    private RecordingResponses() {}

    /** What a recorded row is called. */
    public record RecordedId(UUID id) {}

    public static RestResponse<RecordedId> one(String path, List<RowResult> results) {
        var result = results.getFirst();
        var id = result.id();
        if (id == null) {
            throw new Problem(type(String.valueOf(result.code())), null, result.errors());
        }
        var response = RestResponse.ResponseBuilder.<RecordedId>created(URI.create(path + id))
                .entity(new RecordedId(id));
        return result.status() == RowResult.Status.DUPLICATE
                ? response.header(REPLAYED, true).build()
                : response.build();
    }

    public static RestResponse<BatchResult> many(List<RowResult> results) {
        var batch = BatchResult.of(results);
        var response = RestResponse.ResponseBuilder.ok(batch);
        return batch.created() == 0 && batch.duplicates() > 0
                ? response.header(REPLAYED, true).build()
                : response.build();
    }

    private static ProblemType type(String code) {
        return Stream.<ProblemType>concat(
                        Arrays.stream(RecordingProblems.values()), Arrays.stream(RequestProblems.values()))
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElse(RequestProblems.INVALID_VALUE);
    }
}
