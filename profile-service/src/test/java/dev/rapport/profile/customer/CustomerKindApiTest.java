package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerKindApiTest {

    @Test
    void personHasAWholeNameAndIsGreetedAsSheWishes() {
        var id = created("""
                "title": "Dr", "givenName": "Anna", "middleName": "Maria", "familyName": "Archer", "suffix": "jun.",
                "formOfAddress": "FORMAL", "language": "en-GB", "timeZone": "Europe/London", "birthday": "1980-02-29",
                "state": "ACTIVE",""");

        read(id).body("kind", equalTo("PERSON"))
                .body("greeting", equalTo("Dr Archer"))
                .body("middleName", equalTo("Maria"))
                .body("birthday", equalTo("1980-02-29"))
                .body("timeZone", equalTo("Europe/London"))
                .body("state", equalTo("ACTIVE"))
                .body("organizationName", nullValue());

        patch(id, "0", "{\"greetingName\": \"Annie\"}").statusCode(200).body("greeting", equalTo("Annie"));
        patch(id, "1", "{\"greetingName\": null, \"formOfAddress\": \"INFORMAL\"}")
                .statusCode(200)
                .body("greeting", equalTo("Anna"));
    }

    @Test
    void organizationHasOneName() {
        var id = created("\"kind\": \"ORGANIZATION\", \"organizationName\": \"Archer & Sons\",");

        read(id).body("kind", equalTo("ORGANIZATION"))
                .body("greeting", equalTo("Archer & Sons"))
                .body("state", equalTo("PROSPECT"));
        patch(id, "0", "{\"organizationName\": null}")
                .statusCode(422)
                .body("code", equalTo("FIELD_OF_OTHER_KIND"))
                .body("errors.field", hasItem("organizationName"));
        patch(id, "0", "{\"kind\": \"PERSON\"}").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"ORGANIZATION\",|422|FIELD_OF_OTHER_KIND|organizationName",
                "\"kind\": \"ORGANIZATION\", \"organizationName\": \"A\", \"birthday\": \"1980-01-01\",|422|FIELD_OF_OTHER_KIND|birthday",
                "\"kind\": \"ORGANIZATION\", \"organizationName\": \"A\", \"givenName\": \"B\",|422|FIELD_OF_OTHER_KIND|givenName",
                "\"organizationName\": \"A\",|422|FIELD_OF_OTHER_KIND|organizationName",
                "\"birthday\": \"2999-01-01\",|422|DATE_IMPOSSIBLE|birthday",
                "\"birthday\": \"1880-01-01\",|422|DATE_IMPOSSIBLE|birthday",
                "\"birthday\": \"1981-02-29\",|400|MALFORMED_BODY|birthday",
                "\"birthday\": \"1981-02-28T00:00:00Z\",|400|MALFORMED_BODY|birthday",
                "\"timeZone\": \"+01:00\",|400|INVALID_VALUE|timeZone",
                "\"timeZone\": \"Mars/Olympus\",|400|INVALID_VALUE|timeZone",
                "\"state\": \"HAPPY\",|400|MALFORMED_BODY|state",
                "\"createdAt\": \"2020-01-01T00:00:00Z\",|400|MALFORMED_BODY|createdAt",
                "\"greeting\": \"A\",|400|MALFORMED_BODY|greeting"
            })
    void namesWhatIsWrong(String fields, int status, String code, String field) {
        create(fields).statusCode(status).body("code", equalTo(code)).body("errors.field", hasItem(field));
    }

    private static String created(String fields) {
        return create(fields).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse create(String fields) {
        var identifier = "{\"type\": \"user_id\", \"value\": \"" + UUID.randomUUID() + "\"}";
        return as(Tokens.agent())
                .body("{" + fields + "\"identifiers\": [" + identifier + "]}")
                .post("/v1/customers")
                .then();
    }

    private static ValidatableResponse read(String id) {
        return as(Tokens.agent()).get("/v1/customers/" + id).then().statusCode(200);
    }

    private static ValidatableResponse patch(String id, String version, String body) {
        return as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("If-Match", '"' + version + '"')
                .body(body)
                .patch("/v1/customers/" + id)
                .then();
    }
}
