package dev.rapport.access.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.ReadContract;
import org.junit.jupiter.api.Test;

class CustomerEventTest {

    @Test
    void whatIsReadOfANewCustomerIsPublished() {
        ReadContract.event("customer-created.v1", CustomerCreated.class);
        assertThat(CustomerCreated.TYPE).isEqualTo("rapport.profile.customer.created.v1");
    }
}
