package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** By which channel she does one kind of thing. */
@Description("By which channel she does one kind of thing.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelUse(
        @Description("purchase, or a kind of interaction.") @NonNull
        String kind,

        @Description("The channel that she says she wants.") @Nullable
        String stated,

        @Description("The channel that she uses most; newer uses weigh more.") @Nullable
        String observed,

        @Description("Which part of her uses fell on it, from 0 to 1.") @Nullable
        Double share,

        @Description("When she used it last.") @Nullable Instant lastAt,

        @Description("Whether she does it otherwise than she says.")
        boolean disagrees) {}
