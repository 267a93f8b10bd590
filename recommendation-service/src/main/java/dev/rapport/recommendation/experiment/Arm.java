package dev.rapport.recommendation.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What happens to a customer in an experiment. */
public enum Arm {
    /** The strategy is followed. */
    TREATMENT,
    /** It is not, so that there is something to compare with. */
    CONTROL;

    private static final double RANGE = Math.pow(2, 64);

    /**
     * The same for ever, everywhere and in every process; of another experiment independent.
     *
     * @param controlShare how many of all are left without, from 0 to 1
     */
    static Arm of(String experiment, UUID customer, double controlShare) {
        var hash = sha256(experiment + "|" + customer);
        var place = (ByteBuffer.wrap(hash).getLong() - (double) Long.MIN_VALUE) / RANGE;
        return place < controlShare ? CONTROL : TREATMENT;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
