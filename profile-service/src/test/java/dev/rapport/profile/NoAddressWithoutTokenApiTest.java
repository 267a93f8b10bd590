package dev.rapport.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.testkit.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that is published answers somebody who does not say who she is. */
@QuarkusTest
class NoAddressWithoutTokenApiTest {

    /** Whoever holds a confirmation link need not be signed in: the link is the right. Receipts are for anybody to check. */
    private static final Set<String> OPEN = Set.of("/v1/consent-confirmations", "/v1/receipt-keys");

    @Test
    void everyOperationNeedsAToken() throws IOException {
        var paths = new YAMLMapper().readTree(OpenApiContract.rendered()).get("paths");

        assertThat(paths).hasSizeGreaterThan(40);
        paths.properties().stream()
                .filter(path -> !OPEN.contains(path.getKey()))
                .forEach(NoAddressWithoutTokenApiTest::refused);
    }

    private static void refused(Map.Entry<String, JsonNode> path) {
        var address = path.getKey().replaceAll("\\{[^}]+}", "01890000-0000-7000-8000-000000000001");
        path.getValue()
                .properties()
                .forEach(operation -> given().contentType(contentType(operation.getValue()))
                        .request(operation.getKey().toUpperCase(Locale.ROOT), address)
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("UNAUTHENTICATED")));
    }

    private static String contentType(JsonNode operation) {
        var content = operation.at("/requestBody/content");
        return content.isMissingNode()
                ? "application/json"
                : content.fieldNames().next();
    }
}
