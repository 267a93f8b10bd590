package dev.rapport.defaults.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the relay of this process that there may be something to send; only saves waiting, never carries the data. */
@ApplicationScoped
public class OutboxSignal {
    private final AtomicBoolean raised = new AtomicBoolean(true);

    void raise() {
        raised.set(true);
    }

    boolean take() {
        return raised.getAndSet(false);
    }
}
