package dev.rapport.interaction.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.problem.Problem;

/** A message, its place in the request, and why it is not recorded. */
record Refused(int index, JsonNode message, Problem problem) {
    @Override
    public String toString() {
        return "Refused[" + problem.type().name() + "]";
    }
}
