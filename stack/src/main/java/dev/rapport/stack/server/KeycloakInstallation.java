package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** The unpacked and optimised distribution in the user's cache. */
record KeycloakInstallation(Path directory, Path zip) {

    static KeycloakInstallation of(Layout layout) {
        var zip = ServerArtifacts.keycloakZip();
        var version = zip.getFileName()
                .toString()
                .replace("keycloak-quarkus-dist-", "")
                .replace(".zip", "");
        var jdk = Runtime.version().toString().replaceAll("[^0-9.]", "_");
        return new KeycloakInstallation(layout.cache().resolve("keycloak-" + version + "-jdk" + jdk), zip);
    }

    boolean ready() {
        return Files.exists(directory);
    }

    /** Works beside its final place and moves there at the end, so that a broken attempt is never taken for an installation. */
    void install(Layout layout) {
        var attempt = directory.resolveSibling(
                directory.getFileName() + "." + ProcessHandle.current().pid());
        unpack(attempt);
        var build = Child.start(
                "keycloak-build",
                command(attempt, attempt, List.of("build", "--db=dev-file", "--health-enabled=true")),
                java.util.Map.of(),
                layout);
        if (build.awaitExit() != 0) {
            throw new StackProblem("Keycloak cannot be optimised; see " + layout.log("keycloak-build") + ".");
        }
        try {
            Files.move(attempt, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!ready()) {
                throw new StackProblem("Keycloak cannot be installed to " + directory + ".", e);
            }
        }
    }

    /** Gives a home its own data beside the shared program; Keycloak looks for both below its home. */
    void link(Path home) {
        Layout.directory(home);
        for (var part : List.of("lib", "providers", "themes", "conf")) {
            var link = home.resolve(part);
            try {
                if (!Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, directory.resolve(part));
                }
            } catch (IOException e) {
                throw new StackProblem("Cannot link " + link + " to the installed Keycloak.", e);
            }
        }
    }

    List<String> command(Path home, List<String> arguments) {
        return command(directory, home, arguments);
    }

    private static List<String> command(Path installation, Path home, List<String> arguments) {
        var options = new ArrayList<>(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.add("-Dkc.home.dir=" + home);
        options.add("-Djboss.server.config.dir=" + installation.resolve("conf"));
        options.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        options.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        options.add("-Dpicocli.disable.closures=true");
        options.add("-Duser.language=en");
        options.add("--enable-native-access=ALL-UNNAMED");
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            options.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        options.addAll(
                List.of("-cp", installation.resolve("lib/quarkus-run.jar").toString()));
        options.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return Java.command(options, arguments.toArray(String[]::new));
    }

    private void unpack(Path target) {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = target.resolve(Path.of(entry.getName()).subpath(0, 1).relativize(Path.of(entry.getName())))
                        .normalize();
                if (!file.startsWith(target)) {
                    throw new StackProblem("The Keycloak archive names a file outside itself.");
                }
                if (entry.isDirectory()) {
                    Layout.directory(file);
                } else {
                    Layout.directory(file.resolveSibling("."));
                    Files.copy(in, file);
                }
            }
        } catch (IOException e) {
            throw new StackProblem("Keycloak cannot be unpacked to " + target + ": is the disk full?", e);
        }
    }
}
