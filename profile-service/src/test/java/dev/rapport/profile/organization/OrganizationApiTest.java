package dev.rapport.profile.organization;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.organization;
import static dev.rapport.profile.merge.MergeClient.merge;
import static dev.rapport.profile.merge.MergeClient.tryMerge;
import static dev.rapport.profile.merge.MergeClient.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationApiTest {

    @Test
    void organizationsAreATree() {
        var top = organization("Top");
        var middle = organization("Middle");
        var low = organization("Low");

        belongs(middle, 0, top).statusCode(200).body("parentId", equalTo(top));
        belongs(low, 0, middle).statusCode(200);
        view(top)
                .body("items[0].organization.units.customerId", containsInAnyOrder(middle, low))
                .body("items[0].organization.parentId", nullValue())
                .body("items[0].organization.complete", equalTo(true));

        belongs(top, 0, low).statusCode(422).body("code", equalTo("ORGANIZATION_CYCLE"));
        belongs(top, 0, top).statusCode(422).body("code", equalTo("ORGANIZATION_CYCLE"));
        belongs(low, 1, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("PARENT_UNKNOWN"));
        belongs(low, 1, created(fresh("anna"))).statusCode(422).body("code", equalTo("PARENT_UNKNOWN"));
        belongs(created(fresh("anna")), 0, top).statusCode(422).body("code", equalTo("FIELD_OF_OTHER_KIND"));
        belongs(low, 1, top).statusCode(200).body("parentId", equalTo(top));
    }

    @Test
    void theyStayATreeWhenTwoAreMerged() {
        var top = organization("Top");
        var low = organization("Low");
        var lower = organization("Lower");
        belongs(low, 0, top).statusCode(200);
        belongs(lower, 0, low).statusCode(200);
        tryMerge(lower, top).statusCode(422).body("code", equalTo("ORGANIZATION_CYCLE"));

        var other = organization("Other");
        var merge = merge(other, lower);
        belongs(top, 0, other).statusCode(422).body("code", equalTo("ORGANIZATION_CYCLE"));
        undo(merge).statusCode(200);
        belongs(top, 0, other).statusCode(200);
    }

    @Test
    void personIsEmployedInARoleForATime() {
        var firm = organization("Firm");
        var anna = PartClient.of(created(fresh("anna")), "employments");
        var id = anna.added(employment(firm, "Buyer", "\"buysForEmployer\": true, \"since\": \"2024-01-01\""));

        anna.one(id).statusCode(200).body("role", equalTo("Buyer")).body("buysForEmployer", equalTo(true));
        anna.add(employment(firm, "Buyer", "\"buysForEmployer\": false"))
                .statusCode(409)
                .body("code", equalTo("EMPLOYMENT_KNOWN"));
        anna.added(employment(firm, "Advisor", "\"buysForEmployer\": false"));
        anna.change(id, 0, "{\"until\": \"2026-01-01\"}").statusCode(200);
        anna.change(id, 0, "{}").statusCode(412);

        view(firm)
                .body("items[0].organization.buyers", hasSize(1))
                .body("items[0].organization.buyers[0].customerId", equalTo(anna.customer()))
                .body("items[0].organization.buyers[0].until", equalTo("2026-01-01"));
        view(anna.customer())
                .body("items[0].employments.role", contains("Buyer", "Advisor"))
                .body("items[0].organization", nullValue());
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var firm = organization("Firm");
        var anna = PartClient.of(created(fresh("anna")), "employments");

        anna.add(employment(anna.customer(), "Buyer", "\"buysForEmployer\": true"))
                .statusCode(422)
                .body("code", equalTo("ORGANIZATION_UNKNOWN"));
        anna.add(employment(firm, "Buyer", "\"since\": \"2024-01-01\", \"until\": \"2023-01-01\""))
                .statusCode(422)
                .body("code", equalTo("PERIOD_IMPOSSIBLE"));
        PartClient.of(firm, "employments")
                .add(employment(firm, "Buyer", "\"buysForEmployer\": true"))
                .statusCode(422)
                .body("code", equalTo("OF_OTHER_KIND"));
        anna.all().body("", empty());
        anna.by(Tokens.customer("stranger")).all().statusCode(403);
        anna.by(Tokens.partner()).all().statusCode(404);
    }

    private static ValidatableResponse belongs(String organization, long version, String parent) {
        return as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"parentId\": \"" + parent + "\"}")
                .patch("/v1/customers/" + organization)
                .then();
    }

    private static ValidatableResponse view(String id) {
        return as(Tokens.agent())
                .body("{\"ids\": [\"" + id + "\"], \"parts\": [\"ORGANIZATION\", \"EMPLOYMENTS\"]}")
                .post("/v1/customer-views")
                .then()
                .statusCode(200);
    }

    private static String employment(String organization, String role, String more) {
        return "{\"organizationId\": \"" + organization + "\", \"role\": \"" + role + "\", " + more + "}";
    }
}
