package dev.rapport.stack.server;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by id and start time: an id alone may since belong to somebody else's process. */
public record PidFile(Path path) {

    public void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new StackProblem("Cannot write " + path + ": is the disk full?", e);
        }
    }

    /** The very process that was written, if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(path).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(PidFile::runs)
                    .filter(process -> words[1].equals(startOf(process)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A process that has ended but was not yet collected by its parent still counts as alive; only its command is gone. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StackProblem("Cannot remove " + path + ".", e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
