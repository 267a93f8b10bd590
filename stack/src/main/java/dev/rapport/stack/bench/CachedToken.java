package dev.rapport.stack.bench;

import dev.rapport.stack.Tokens;
import java.time.Duration;
import java.util.function.Supplier;

/** A token for many requests, fetched anew long before it ends. */
public final class CachedToken implements Supplier<String> {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final Tokens tokens;
    private final String user;
    private String token = "";
    private long since;

    public CachedToken(Tokens tokens, String user) {
        this.tokens = tokens;
        this.user = user;
    }

    @Override
    public synchronized String get() {
        if (token.isEmpty() || System.nanoTime() - since > LIFE.toNanos()) {
            token = tokens.of(user);
            since = System.nanoTime();
        }
        return token;
    }
}
