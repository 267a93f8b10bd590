package dev.rapport.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says what is being done and how long it took, on standard error so that output stays usable in a pipe. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public static Progress toTerminal() {
        return new Progress(System.err);
    }

    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    public void done(String what, long startNanos) {
        var took = Duration.ofNanos(System.nanoTime() - startNanos);
        say(String.format(Locale.ROOT, "  %-42s %6.1f s", what, took.toMillis() / 1000.0));
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
