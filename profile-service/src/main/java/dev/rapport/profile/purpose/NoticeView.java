package dev.rapport.profile.purpose;

import java.time.Instant;

/** A notice as it is read. */
public record NoticeView(String purpose, String language, long version, String text, String hash, Instant at) {

    public static NoticeView of(Notice notice) {
        var key = notice.key();
        return new NoticeView(key.purpose(), key.language(), key.version(), notice.text(), notice.hash(), notice.at());
    }
}
