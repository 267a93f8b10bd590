package dev.rapport.stack.server;

/** A running program that can be stopped without losing anything. */
public interface Server extends AutoCloseable {

    String name();

    /** Returns once it answers; fails with one sentence when it died or took too long. */
    void awaitReady();

    boolean alive();

    @Override
    void close();
}
