package dev.rapport.defaults.journal;

/** Who caused a change: the token's subject and the client that the token was given to. */
public record Actor(String subject, String client) {}
