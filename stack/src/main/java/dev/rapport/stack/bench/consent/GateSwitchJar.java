package dev.rapport.stack.bench.consent;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The agent as a jar of its own, as the virtual machine wants it. */
final class GateSwitchJar {
    private static final List<Class<?>> TYPES =
            List.of(GateSwitch.class, GateSwitch.Variant.class, GateSwitch.Rewriting.class);

    private GateSwitchJar() {}

    /** The option that starts a service with the agent. */
    static String option(Path directory, GateSwitch.Variant variant) {
        var jar = directory.resolve("gate-switch.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", GateSwitch.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : TYPES) {
                add(out, type);
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot write " + jar + ".", e);
        }
        return "-javaagent:" + jar + "=" + variant;
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            var unused = in.transferTo(jar);
        }
    }
}
