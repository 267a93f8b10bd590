package dev.rapport.profile.merge;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static java.util.stream.Collectors.joining;

import dev.rapport.testkit.Tokens;
import io.restassured.http.Header;
import java.util.List;
import java.util.stream.Stream;

/** Everything of a customer that this service answers, byte by byte. */
final class Export {
    private static final List<String> PATHS = List.of(
            "",
            "/contact-points",
            "/addresses",
            "/interests",
            "/attributes",
            "/contact-preferences",
            "/channel-preferences",
            "/channel-use",
            "/shipping-preferences",
            "/household-memberships",
            "/employments",
            "/account-team",
            "/gift-registries",
            "/gift-items",
            "/value-exchange",
            "/field-values?limit=100",
            "/consent-entries");
    private static final String OFFICER = Tokens.of("officer", "privacy-officer");

    private Export() {}

    static String of(String customer) {
        return Stream.concat(
                        PATHS.stream().map(path -> read(Tokens.agent(), customer, path)), Stream.of(consents(customer)))
                .collect(joining("\n"));
    }

    private static String read(String token, String customer, String path) {
        var answer = as(token).get("/v1/customers/" + customer + path);
        return path + " " + answer.statusCode() + " "
                + new Header("ETag", answer.header("ETag")) + " "
                + answer.body().asString().replaceAll("\"ledgerSeq\":\\d+", "");
    }

    /** Where in the ledger it stands is no part of what she decided. */
    private static String consents(String customer) {
        return read(OFFICER, customer, "/consents").replaceAll("\"seq\":\\d+", "");
    }
}
