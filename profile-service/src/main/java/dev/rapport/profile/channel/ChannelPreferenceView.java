package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** By which channel a customer wants to do one kind of thing, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelPreferenceView(
        UUID id, @JsonUnwrapped ChannelPreferenceFields fields, long version, Instant createdAt, Instant updatedAt) {

    static ChannelPreferenceView of(ChannelPreference part) {
        return new ChannelPreferenceView(part.id(), part.fields(), part.version(), part.createdAt(), part.updatedAt());
    }
}
