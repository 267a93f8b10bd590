package dev.rapport.stack.load;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report of an import: every refused row with its line, field and reason. */
final class RefusedRows implements AutoCloseable {
    private final Path path;
    private final PrintWriter out;
    private int count;

    RefusedRows(Path path) {
        this.path = path;
        try {
            out = new PrintWriter(Files.newBufferedWriter(path));
            out.println("line,field,code,reason");
        } catch (IOException e) {
            throw new StackProblem("The report " + path + " cannot be written.", e);
        }
    }

    synchronized void add(long line, String field, String code, String reason) {
        count++;
        out.printf("%d,%s,%s,\"%s\"%n", line, field, code, reason.replace("\"", "\"\""));
    }

    int count() {
        return count;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        out.close();
    }
}
