package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key with which this stack signs receipts: made once and kept, so that what was signed yesterday can be checked today. */
final class ReceiptKey {
    private static final int BITS = 2048;

    private ReceiptKey() {}

    /** An RSA private key, PKCS #8 in Base64. */
    static String kept(Layout layout) {
        var file = layout.data("receipts").resolve("key");
        try {
            return Files.exists(file) ? Files.readString(file) : make(file);
        } catch (IOException e) {
            throw new StackProblem("Cannot read or write " + file + ".", e);
        }
    }

    private static String make(Path file) throws IOException {
        var key = fresh();
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.writeString(Files.createTempFile(file.getParent(), "key", "", owner), key);
        var unused = Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static String fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
