package dev.rapport.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document that the build of a service has rendered, and the committed one it must equal. */
public final class OpenApiContract {
    private OpenApiContract() {}

    public static String rendered() {
        try {
            return Files.readString(Path.of("target/openapi/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String committed(String service) {
        return Golden.contract("openapi/" + service + ".yaml").expected(rendered());
    }
}
