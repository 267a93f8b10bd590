package dev.rapport.stack.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs that run on the JDK this stack runs on. */
public final class Java {
    private Java() {}

    public static List<String> command(List<String> options, String... rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(rest));
        return command;
    }
}
