package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a caller may say of a channel preference.
 *
 * @param kind what she does: {@code purchase}, or a kind of interaction such as {@code enquiry}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record ChannelPreferenceFields(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9 _-]{0,59}")
        String kind,

        @NotNull @Enumerated(EnumType.STRING) Channel channel) {

    /** Where something passes between us. */
    public enum Channel {
        WEB,
        APP,
        STORE,
        PHONE,
        CATALOGUE,
        EMAIL,
        CHAT,
        SMS,
        POST,
        PARTNER,
        OTHER
    }
}
