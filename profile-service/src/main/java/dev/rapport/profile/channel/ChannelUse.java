package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which channel a customer does one kind of thing.
 *
 * @param kind {@code purchase}, or a kind of interaction
 * @param stated the channel that she says she wants
 * @param observed the channel that she uses most; a use counts half as much as one 180 days later
 * @param share which part of her uses fell on it, from 0 to 1
 * @param disagrees whether she does it otherwise than she says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelUse(
        String kind,
        @Nullable String stated,
        @Nullable String observed,
        @Nullable Double share,
        @Nullable Instant lastAt,
        boolean disagrees) {}
