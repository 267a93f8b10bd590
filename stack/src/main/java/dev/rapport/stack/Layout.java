package dev.rapport.stack;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the checkout
 * @param state what this stack keeps between starts: data, logs, process ids
 * @param cache what every checkout of this user shares: unpacked and optimised servers
 */
public record Layout(Path root, Path state, Path cache) {

    public static Layout ofCheckout() {
        var root = findRoot();
        var home = System.getenv("RAPPORT_HOME");
        return new Layout(root, home == null ? root.resolve(".rapport") : Path.of(home), userCache());
    }

    /** A stack of its own beside the one of the checkout, as tests need it. */
    public Layout withState(Path elsewhere) {
        return new Layout(root, elsewhere.toAbsolutePath(), cache);
    }

    public Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }

    public Path pid(String name) {
        return state.resolve("pids").resolve(name + ".pid");
    }

    public Path data(String name) {
        return directory(state.resolve("data").resolve(name));
    }

    @CanIgnoreReturnValue
    public Layout create() {
        directory(state.resolve("logs"));
        directory(state.resolve("pids"));
        directory(state.resolve("data"));
        directory(cache);
        return this;
    }

    @CanIgnoreReturnValue
    public static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new StackProblem("Cannot create the directory " + path + ": is the disk full or read-only?", e);
        }
    }

    private static Path findRoot() {
        var given = System.getenv("RAPPORT_ROOT");
        var start = given == null ? Path.of("") : Path.of(given);
        for (var path = start.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("mvnw")) && Files.exists(path.resolve("stack"))) {
                return path;
            }
        }
        throw new StackProblem("Not inside a Rapport checkout: call ./rapport at its root.");
    }

    private static Path userCache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("rapport");
    }
}
