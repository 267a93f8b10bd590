package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.problem.MutationError;
import dev.rapport.gateway.problem.RefusedChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/** What services say when they refuse a change, for the payloads of mutations. */
@ApplicationScoped
class Refusals {
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    /** Fails with {@link RefusedChange} where the service says what is wrong with it. */
    <T> Uni<T> told(Uni<T> call) {
        return call.onFailure(Refusals::isRefusal).transform(failure -> refused((WebApplicationException) failure));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() >= FIRST_REFUSAL
                && answer.getResponse().getStatus() < FIRST_FAILURE;
    }

    private Throwable refused(WebApplicationException answer) {
        try {
            return new RefusedChange(
                    json.readValue(answer.getResponse().readEntity(String.class), MutationError.class));
        } catch (JsonProcessingException e) {
            return answer;
        }
    }
}
