package dev.rapport.interaction.recording;

import dev.rapport.interaction.event.Recording;

/** A kind of row that can be recorded: what must hold of it, and which event it is. */
public interface Recordable<T extends SourceRow> {

    Class<T> type();

    /** The row with everything that it left to be understood, so that equal rows are equal however they are written. */
    T complete(T row, String source);

    /** Throws the problem of a row that breaks a rule. */
    void check(T row);

    Recording recording(Candidate<T> candidate);
}
