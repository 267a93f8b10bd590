package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListCustomersApiTest {

    @Test
    void pagesCoverEveryCustomerOnce() {
        var made = Stream.generate(() -> created(fresh("page"))).limit(5).toList();
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var request = as(Tokens.agent()).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/customers").then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    void whoIsWithheldTakesNoPlaceOnAPage() {
        var granted = ConsentClient.ofNewCustomer();
        var withdrawn = ConsentClient.ofNewCustomer();
        created(fresh("silent"));
        for (var each : new ConsentClient[] {granted, withdrawn}) {
            each.decide("marketing", "GRANTED").statusCode(200);
        }
        withdrawn.decide("marketing", "WITHDRAWN").statusCode(200);
        var ids = new ArrayList<String>();
        for (String next = "/v1/customers?limit=2"; next != null; ) {
            var page = as(Tokens.agent())
                    .header("Purpose", "marketing")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then();
            ids.addAll(page.extract().<List<String>>path("items.id"));
            page.body("items.givenName", everyItem(notNullValue()));
            String cursor = page.extract().path("next");
            next = cursor == null ? null : "/v1/customers?limit=2&cursor=" + cursor;
        }

        assertThat(ids)
                .contains(granted.customer())
                .doesNotContain(withdrawn.customer())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoMayNotLookForCustomersCannotTellATakenIdentifierFromAFreeOne() {
        var email = fresh("anna");
        var id = created(email);

        for (var token : new String[] {Tokens.partner(), Tokens.customer("somebody")}) {
            for (var value : new String[] {email, fresh("nobody")}) {
                as(token)
                        .queryParam("type", "email")
                        .queryParam("value", value)
                        .get("/v1/customers")
                        .then()
                        .statusCode(200)
                        .body("items", empty());
            }
        }
        as(Tokens.partner()).queryParam("id", id).get("/v1/customers").then().body("items", empty());
        as(Tokens.agent())
                .queryParam("type", "email")
                .queryParam("value", email)
                .get("/v1/customers")
                .then()
                .body("items", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type=user_id&value=%00a", "type=user_id&value=a%0Ab", "type=%00&value=a", "type=phone&value=%00"
            })
    void controlCharactersNameNobody(String query) {
        as(Tokens.agent())
                .urlEncodingEnabled(false)
                .get("/v1/customers?" + query)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDENTIFIER_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31556889864403199.0.01890000-0000-7000-8000-000000000001", "1.2.3", "a.b.c", "0.0", ""})
    void cursorThatWasNotGivenOutIsRefusedOrEmpty(String plain) {
        var cursor = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes());

        as(Tokens.agent())
                .queryParam("cursor", cursor)
                .get("/v1/customers")
                .then()
                .statusCode(plain.isEmpty() ? 200 : 400);
    }
}
