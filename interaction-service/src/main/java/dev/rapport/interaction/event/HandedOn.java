package dev.rapport.interaction.event;

/** The content of a recording that is handed on to another service and not kept here. */
public interface HandedOn {}
