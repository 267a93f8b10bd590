package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.part.Rollup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway asks interaction-service to add up. */
public final class RollupRecords {
    private RollupRecords() {}

    public record Request(List<Group> groups) {}

    public record Group(String name, List<Member> members) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String customerId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rollups(List<Rollup> items) {}
}
