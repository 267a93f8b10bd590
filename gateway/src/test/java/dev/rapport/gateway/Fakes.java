package dev.rapport.gateway;

import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.FakeUpstream;
import dev.rapport.testkit.FakeUpstream.Answer;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The three services as their HTTP answers, at the addresses that the gateway under test calls. */
public final class Fakes {
    public static final String ANNA = "01890000-0000-7000-8000-000000000001";
    public static final String BRUNO = "01890000-0000-7000-8000-000000000002";

    public static final FakeUpstream PROFILE = at("RAPPORT_PROFILE_URL");
    public static final FakeUpstream INTERACTION = at("RAPPORT_INTERACTION_URL");
    public static final FakeUpstream RECOMMENDATION = at("RAPPORT_RECOMMENDATION_URL");

    private static final String PERMIT = access("PERMIT", "OK_CONTRACT");
    private static final String DENY = access("DENY", "NO_CONSENT");

    private Fakes() {}

    /** Everybody answers for the two customers; their rows come shuffled, with a foreign one among them. */
    public static void allWell() {
        PROFILE.behave(
                request -> Answer.ok("{\"items\":[" + profile(ANNA, "Anna") + "," + profile(BRUNO, "Bruno") + "]}"));
        INTERACTION.behave(request -> Answer.ok(
                "{\"items\":[" + history(BRUNO, 2) + "," + history("foreign", 9) + "," + history(ANNA, 1) + "]}"));
        RECOMMENDATION.behave(request ->
                Answer.ok("{\"items\":[" + offers(BRUNO, "for-bruno") + "," + offers(ANNA, "for-anna") + "]}"));
    }

    public static String profile(String id, String name) {
        return "{\"customer\":{\"id\":\"" + id + "\",\"givenName\":\"" + name
                + "\",\"mergedIds\":[\"" + FakeLedger.MERGED + "\"],\"kind\":\"PERSON\",\"greeting\":\"" + name
                + "\",\"birthday\":\"1980-02-29\",\"state\":\"LATER\",\"identifiers\":[],\"createdAt\":\"2026-01-01T00:00:00Z\",\"access\":"
                + PERMIT + "}}";
    }

    public static String withheldProfile(String id) {
        return "{\"customer\":{\"id\":\"" + id + "\",\"access\":" + DENY + "}}";
    }

    public static String history(String id, int orders) {
        var totals = "{\"currency\":\"EUR\",\"orders\":" + orders
                + ",\"cancellations\":0,\"gross\":10.5,\"net\":10.5,\"lines\":1}";
        var entry =
                "{\"cursor\":\"c\",\"entry\":{\"id\":\"e\",\"type\":\"ORDER\",\"kind\":\"ORDER\",\"occurredAt\":\"2026-01-01T00:00:00Z\","
                        + "\"channel\":\"WEB\",\"direction\":\"INBOUND\",\"number\":\"1\",\"value\":10.5,\"currency\":\"EUR\",\"lines\":1}}";
        return "{\"id\":\"" + id + "\",\"access\":" + PERMIT + ",\"metrics\":{\"orders\":[" + totals
                + "],\"categories\":1,\"items\":1},\"timelines\":[{\"items\":[" + entry + "]},{\"items\":[]}]}";
    }

    public static String withheldHistory(String id) {
        return "{\"id\":\"" + id + "\",\"access\":" + DENY + ",\"timelines\":[]}";
    }

    public static String offers(String id, String sku) {
        return "{\"id\":\"" + id + "\",\"access\":" + PERMIT
                + ",\"profiling\":\"OK_CONSENT\",\"recommendations\":[{\"sku\":\"" + sku
                + "\",\"name\":\"x\",\"basis\":\"POPULAR\",\"score\":1.5,\"evidence\":[]}],\"notifications\":[]}";
    }

    private static String access(String effect, String reason) {
        return "[{\"category\":\"BASIC\",\"effect\":\"" + effect + "\",\"reason\":\"" + reason + "\"}]";
    }

    private static FakeUpstream at(String property) {
        var url = ConfigProvider.getConfig().getValue(property, String.class);
        return new FakeUpstream(URI.create(url).getPort(), request -> Answer.ok("{\"items\":[]}"));
    }
}
