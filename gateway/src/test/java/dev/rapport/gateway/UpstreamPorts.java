package dev.rapport.gateway;

import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.testkit.TokenKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tells the gateway where {@link Upstreams} will answer in the place of the three services. */
@QuarkusTestResource(TokenKey.class)
@QuarkusTestResource(UpstreamPorts.class)
public final class UpstreamPorts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var ports = Ports.free();
        return Map.of(
                "RAPPORT_PROFILE_URL", ports.url(Port.PROFILE),
                "RAPPORT_INTERACTION_URL", ports.url(Port.INTERACTION),
                "RAPPORT_RECOMMENDATION_URL", ports.url(Port.RECOMMENDATION));
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
