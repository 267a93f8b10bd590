package dev.rapport.recommendation;

import dev.rapport.testkit.FakeUpstream;
import dev.rapport.testkit.FakeUpstream.Answer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile that answers nothing but the ledger's feed. */
public final class ProfileAnswers implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeUpstream upstream;

    @Override
    public Map<String, String> start() {
        upstream = new FakeUpstream(request -> new Answer(404, "{}"));
        return Map.of("RAPPORT_PROFILE_URL", upstream.url());
    }

    @Override
    public void stop() {
        if (upstream != null) {
            upstream.close();
        }
    }
}
