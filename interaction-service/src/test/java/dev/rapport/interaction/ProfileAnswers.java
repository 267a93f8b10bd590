package dev.rapport.interaction;

import dev.rapport.testkit.FakeUpstream;
import dev.rapport.testkit.FakeUpstream.Answer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A profile that knows every customer but those whose id begins with {@code ffffffff}. */
public final class ProfileAnswers implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeUpstream upstream;

    @Override
    public Map<String, String> start() {
        upstream = new FakeUpstream(ProfileAnswers::known);
        return Map.of("RAPPORT_PROFILE_URL", upstream.url());
    }

    @Override
    public void stop() {
        if (upstream != null) {
            upstream.close();
        }
    }

    private static Answer known(FakeUpstream.Request request) {
        var ids = Arrays.stream(request.uri().replaceFirst("[^?]*\\?", "").split("&"))
                .map(parameter -> parameter.replaceFirst("id=", ""))
                .filter(id -> !id.startsWith("ffffffff"))
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","));
        return Answer.ok("{\"ids\":[" + ids + "]}");
    }
}
