package dev.rapport.interaction.customer;

import dev.rapport.testkit.ReadContract;
import org.junit.jupiter.api.Test;

class UpstreamContractTest {

    @Test
    void profileAnswersWhatIsRead() {
        ReadContract.rest("profile-service").answers("get", "/v1/customer-ids", ProfileApi.KnownIds.class);
    }
}
