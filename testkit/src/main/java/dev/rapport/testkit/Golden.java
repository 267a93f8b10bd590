package dev.rapport.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed document that generated text must equal; {@code -Dcontracts.update=true} rewrites it. */
public record Golden(Path path) {

    public static Golden contract(String name) {
        return new Golden(dev.rapport.stack.Layout.ofCheckout()
                .root()
                .resolve("contracts")
                .resolve(name));
    }

    /** The committed text, after rewriting it when that was asked for. */
    public String expected(String actual) {
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed text of one section, which stands between comments that name it. */
    public String expectedSection(String name, String actual) {
        var begin = "<!-- " + name + " -->\n";
        var end = "<!-- end -->\n";
        try {
            var text = Files.readString(path);
            var from = text.indexOf(begin) + begin.length();
            var to = text.indexOf(end, from);
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(path, text.substring(0, from) + actual + text.substring(to));
                return actual;
            }
            return text.substring(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
