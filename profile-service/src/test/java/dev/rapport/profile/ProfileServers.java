package dev.rapport.profile;

import dev.rapport.testkit.RealServers;
import dev.rapport.testkit.TokenKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Starts what the tests of this module need, once. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "profile"))
@QuarkusTestResource(TokenKey.class)
@QuarkusTestResource(Deployment.class)
final class ProfileServers {
    private ProfileServers() {}
}
