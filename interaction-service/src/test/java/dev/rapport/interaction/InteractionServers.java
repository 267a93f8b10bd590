package dev.rapport.interaction;

import dev.rapport.testkit.RealServers;
import dev.rapport.testkit.TokenKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Starts what the tests of this module need, once. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "interaction"))
@QuarkusTestResource(TokenKey.class)
@QuarkusTestResource(ProfileAnswers.class)
final class InteractionServers {
    private InteractionServers() {}
}
