package dev.rapport.testkit;

import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.FakeUpstream.Request;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The consent ledger's feed and the access log as their HTTP answers: the purposes, and the few customers who are in the ledger. */
public final class FakeLedger {
    /** Has granted marketing and refused profiling. */
    public static final String GRANTED = "01890000-0000-7000-8000-0000000000aa";

    /** Has had all of her data restricted. */
    public static final String RESTRICTED = "01890000-0000-7000-8000-0000000000bb";

    /** Was merged into the survivor. */
    public static final String MERGED = "01890000-0000-7000-8000-0000000000dd";

    public static final String SURVIVOR = "01890000-0000-7000-8000-0000000000ee";

    /** What is asked of her cannot be put on record. */
    public static final String UNRECORDED = "01890000-0000-7000-8000-0000000000cc";

    /** Whose tokens are not good any more. */
    public static final String REVOKED = "revoked-subject";

    private static final String EVERYTHING =
            "[\"BASIC\",\"CONTACT\",\"ORDERS\",\"INTERACTIONS\",\"INTERESTS\",\"VALUE\",\"RECOMMENDATIONS\"]";
    private static final long PAUSE_MILLIS = 100;
    private static final int PROFILED = 27;

    private FakeLedger() {}

    /** Somebody who lets us learn her taste. */
    public static String profiled(int number) {
        return "01890000-0000-7000-8000-0000000001%02d".formatted(number);
    }

    /** Somebody who lets us learn her taste, and tell her of what may interest her. */
    public static String willing(int number) {
        return "01890000-0000-7000-8000-0000000002%02d".formatted(number);
    }

    /** The answer to a poll; nothing where something else was asked. */
    public static Optional<Answer> answer(Request request) {
        if (request.uri().endsWith("/internal/access-log")) {
            return Optional.of(request.body().contains(UNRECORDED) ? new Answer(500, "") : Answer.ok(""));
        }
        if (!request.uri().endsWith("/internal/consent-feed")) {
            return Optional.empty();
        }
        if (request.body().contains("\"after\":3,")) {
            pause();
            return Optional.of(answer("", ""));
        }
        return Optional.of(answer(
                "\"rules\":{\"purposes\":["
                        + purpose("service", "CONTRACT", true) + "," + purpose("fulfilment", "CONTRACT", true)
                        + "," + purpose("research", "LEGITIMATE_INTEREST", true)
                        + "," + purpose("marketing", "CONSENT", false) + "," + purpose("profiling", "CONSENT", false)
                        + "],\"agreements\":[],\"revoked\":[{\"name\":\"" + REVOKED
                        + "\",\"issuedBefore\":\"2100-01-01T00:00:00Z\"}],\"contactLists\":[]},",
                standing(GRANTED, 1, position("marketing", "GRANTED") + "," + position("profiling", "DENIED")) + ","
                        + standing(RESTRICTED, 2, position("*", "RESTRICTED")) + ","
                        + merged(MERGED, 3) + "," + profiled(SURVIVOR) + ","
                        + everyOf(number -> profiled(profiled(number))) + ","
                        + everyOf(number -> standing(
                                willing(number),
                                1,
                                position("marketing", "GRANTED") + "," + position("profiling", "GRANTED")))));
    }

    private static String everyOf(IntFunction<String> standing) {
        return IntStream.range(0, PROFILED).mapToObj(standing).collect(Collectors.joining(","));
    }

    private static Answer answer(String rules, String standings) {
        return Answer.ok("{\"seq\":3,\"hash\":\"h\",\"leaseMillis\":5000,\"reset\":false,\"rulesVersion\":1," + rules
                + "\"standings\":[" + standings + "]}");
    }

    private static String purpose(String name, String basis, boolean silence) {
        return "{\"name\":\"" + name + "\",\"version\":0,\"basis\":\"" + basis + "\",\"categories\":" + EVERYTHING
                + ",\"permittedInSilence\":" + silence + "}";
    }

    private static String standing(String customer, int seq, String positions) {
        return "{\"customer\":\"" + customer + "\",\"seq\":" + seq + ",\"sides\":[[" + positions + "]]}";
    }

    private static String profiled(String customer) {
        return standing(customer, 1, position("profiling", "GRANTED"));
    }

    private static String merged(String customer, int seq) {
        return "{\"customer\":\"" + customer + "\",\"seq\":" + seq + ",\"sides\":[[]],\"survivor\":\"" + SURVIVOR
                + "\"}";
    }

    private static String position(String purpose, String verdict) {
        return "{\"purpose\":\"" + purpose + "\",\"verdict\":\"" + verdict + "\",\"at\":\"2026-01-01T00:00:00Z\"}";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
