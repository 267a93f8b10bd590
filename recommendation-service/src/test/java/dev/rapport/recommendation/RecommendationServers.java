package dev.rapport.recommendation;

import dev.rapport.testkit.RealServers;
import dev.rapport.testkit.TokenKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Starts what the tests of this module need, once. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "recommendation"))
@QuarkusTestResource(TokenKey.class)
@QuarkusTestResource(ProfileAnswers.class)
final class RecommendationServers {
    private RecommendationServers() {}
}
