package dev.rapport.profile.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An end of the chain: which entry, and the hash that stands for it and everything before it.
 *
 * <p>The hash is SHA-256 over the members of an entry in their fixed order, each as its length in UTF-8 bytes, a colon and its text, an absent
 * one as {@code -}; the hash of the entry before is the first of them.
 */
record ChainLink(long seq, String hash) {
    static final ChainLink BEGINNING = new ChainLink(0, "");

    static String hash(List<@Nullable Object> members) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            members.forEach(member -> digest.update(bytes(member)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(@Nullable Object member) {
        var text = member == null ? null : member.toString();
        var framed = text == null ? "-" : text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
        return framed.getBytes(StandardCharsets.UTF_8);
    }
}
