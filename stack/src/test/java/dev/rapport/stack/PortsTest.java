package dev.rapport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void standardPortsCanBeMoved() {
        var ports = Ports.fromEnvironment(Map.of("RAPPORT_GATEWAY_PORT", "18080"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(18080);
        assertThat(ports.of(Port.PROFILE)).isEqualTo(8081);
        assertThat(ports.url(Port.KEYCLOAK)).isEqualTo("http://127.0.0.1:8180");
    }

    @Test
    void nonsenseIsNamed() {
        for (var value : new String[] {"0", "65536", "web", "", "-1"}) {
            assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("RAPPORT_KAFKA_PORT", value)))
                    .isInstanceOf(StackProblem.class)
                    .hasMessage("RAPPORT_KAFKA_PORT must be a port between 1 and 65535.");
        }
    }

    @Test
    void portInUseIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.fromEnvironment(Map.of("RAPPORT_GATEWAY_PORT", Integer.toString(taken.getLocalPort())));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("wanted for gateway, is in use")
                    .hasMessageContaining("RAPPORT_GATEWAY_PORT");
        }
    }
}
