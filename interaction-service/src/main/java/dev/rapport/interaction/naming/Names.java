package dev.rapport.interaction.naming;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from names, so that whoever knows the name knows the id, and the same thing told twice has one id.
 *
 * <p>A name-based UUID of version 8: the first 128 bits of SHA-256, without those that say version and variant.
 */
public final class Names {
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Names() {}

    public static UUID event(String source, String number) {
        return id(source + "\n" + number);
    }

    public static UUID order(String source, String number) {
        return id(source + "\norder\n" + number);
    }

    /** Of what an order says of itself. */
    public static UUID step(UUID order, String step) {
        return id(order + "\nstep\n" + step);
    }

    public static UUID subject(String type, String value) {
        return id(type + "\nsubject\n" + value);
    }

    /** Of a content; here no bit is given away. */
    public static UUID hash(byte[] content) {
        var bits = ByteBuffer.wrap(digest(content));
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static UUID id(String name) {
        var bits = ByteBuffer.wrap(digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bits.getLong() & ~0xF000L | VERSION, bits.getLong() & ~0xF000_0000_0000_0000L | VARIANT);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
