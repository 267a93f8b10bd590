package dev.rapport.profile.address;

import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AddressApiTest {
    private static final String LONDON = """
            {"line1": "1 Tea Lane", "locality": "London", "postalCode": "sw1a  1aa", "country": "GB",
             "purposes": ["BILLING", "SHIPPING"], "primary": true, "validTo": "2026-03-01"}""";
    private static final String LEEDS = """
            {"line1": "2 Pot Row", "locality": "Leeds", "postalCode": "LS1 1AA", "country": "GB",
             "purposes": ["SHIPPING"], "primary": true, "validFrom": "%s"}""";

    private PartClient anna;

    @BeforeEach
    void anna() {
        anna = PartClient.of(created(fresh("anna")), "addresses");
    }

    @Test
    void addressIsKeptAsItsCountryWritesIt() {
        var id = anna.added(LONDON);

        anna.one(id)
                .statusCode(200)
                .body("postalCode", equalTo("SW1A 1AA"))
                .body("purposes", contains("BILLING", "SHIPPING"));
        anna.change(id, 0, "{\"line2\": \"Flat 3\"}").statusCode(200).body("line2", equalTo("Flat 3"));
        anna.change(id, 0, "{}").statusCode(412);
        anna.remove(id, 1).statusCode(204);
        anna.one(id).statusCode(404);
    }

    @Test
    void primariesFollowEachOtherAndNeverOverlap() {
        anna.added(LONDON);
        anna.add(LEEDS.formatted("2026-02-28")).statusCode(409).body("code", equalTo("PRIMARY_OVERLAPS"));
        anna.all().body("", hasSize(1));

        var leeds = anna.added(LEEDS.formatted("2026-03-01"));
        anna.change(leeds, 0, "{\"validFrom\": null}").statusCode(409).body("code", equalTo("PRIMARY_OVERLAPS"));
        anna.one(leeds).body("validFrom", equalTo("2026-03-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB | 12345 | | postalCode",
                "DE | 1234  | | postalCode",
                "DE |       | | postalCode",
                "US | 10001 | | region",
                "US | 1000  | NY | postalCode",
                "CA | K1A 0B1 | | region",
            })
    void whatTheCountryNeedsIsAskedFor(String country, String code, String region, String field) {
        var body = "{\"line1\": \"1\", \"locality\": \"X\", \"country\": \"" + country + "\""
                + (code == null ? "" : ", \"postalCode\": \"" + code + "\"")
                + (region == null ? "" : ", \"region\": \"" + region + "\"") + "}";

        anna.add(body)
                .statusCode(422)
                .body("code", equalTo("ADDRESS_INCOMPLETE"))
                .body("errors[0].field", equalTo(field));
        anna.all().body("", hasSize(0));
    }

    @Test
    void countryWithoutAFormAsksForNothing() {
        anna.add("{\"line1\": \"1\", \"locality\": \"Suva\", \"country\": \"FJ\"}")
                .statusCode(201);
        anna.add("{\"line1\": \"1\", \"locality\": \"Dublin\", \"country\": \"IE\"}")
                .statusCode(201);
        anna.add("{\"line1\": \"1\", \"country\": \"FJ\"}").statusCode(400);
        anna.add("{\"line1\": \"1\", \"locality\": \"Suva\", \"country\": \"ZZ\"}")
                .statusCode(400);
    }

    @Test
    void periodMustEndAfterItBegins() {
        anna.add("""
                {"line1": "1", "locality": "Suva", "country": "FJ", "validFrom": "2026-01-01", "validTo": "2025-01-01"}""").statusCode(422).body("code", equalTo("PERIOD_IMPOSSIBLE"));
    }

    @Test
    void addressesAreContact() {
        anna.by(Tokens.customer("stranger")).all().statusCode(403);
        anna.by(Tokens.partner()).all().statusCode(404);
        anna.by(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"))
                .all()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
    }
}
