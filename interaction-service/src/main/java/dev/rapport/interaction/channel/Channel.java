package dev.rapport.interaction.channel;

/** Where something passed between us. */
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
