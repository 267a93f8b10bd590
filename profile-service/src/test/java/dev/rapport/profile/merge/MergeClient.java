package dev.rapport.profile.merge;

import static dev.rapport.profile.customer.CustomerFixtures.as;

import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;

/** Merges and takes apart as a steward would. */
@com.google.errorprone.annotations.CanIgnoreReturnValue
public final class MergeClient {
    public static final String STEWARD = Tokens.of("steward-1", "steward");

    private MergeClient() {}

    /** @return what the merge is called */
    public static String merge(String survivor, String merged) {
        return tryMerge(survivor, merged).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse tryMerge(String survivor, String merged) {
        return as(STEWARD)
                .body("{\"survivorId\": \"" + survivor + "\", \"mergedId\": \"" + merged + "\"}")
                .post("/v1/merges")
                .then();
    }

    public static ValidatableResponse undo(String merge) {
        return as(STEWARD)
                .body("{\"note\": \"mother and daughter\"}")
                .post("/v1/merges/" + merge + "/undo")
                .then();
    }
}
