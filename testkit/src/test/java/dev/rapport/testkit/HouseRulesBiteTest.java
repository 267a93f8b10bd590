package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.testkit.cycle.one.First;
import dev.rapport.testkit.cycle.two.Second;
import dev.rapport.testkit.util.Dumped;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

/** A rule that nothing can break is no rule: each meets a class that breaks it. */
class HouseRulesBiteTest {

    static final class CustomerManager {}

    record OrderView(io.vertx.mutiny.sqlclient.Tuple row) {}

    static final class Sleeper {
        void nap() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class Awaiter {
        int now() {
            return Uni.createFrom().item(1).await().indefinitely();
        }
    }

    static final class Joiner {
        int now() {
            return new java.util.concurrent.CompletableFuture<Integer>().join();
        }
    }

    static final class OrderResource {
        Object open(io.vertx.mutiny.sqlclient.Pool pool) {
            return pool.withTransaction(connection -> Uni.createFrom().voidItem());
        }
    }

    static final class OpenResource {
        @jakarta.ws.rs.POST
        public String write() {
            return "written";
        }
    }

    record Unmarked(String givenName) {}

    @Personal
    record Talkative(String givenName) {}

    @Personal
    record Silent(String givenName) {
        @Override
        public String toString() {
            return "Silent";
        }
    }

    @Test
    void openEndpointsBite() {
        assertBites(HouseRules.ENDPOINTS_SAY_WHO_MAY, OpenResource.class);
    }

    @Test
    void personalDataBites() {
        PersonalRecords.check(Silent.class);

        assertThatThrownBy(() -> PersonalRecords.check(Unmarked.class)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> PersonalRecords.check(Talkative.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void namesBite() {
        assertBites(HouseRules.NAMES_SAY_WHAT_A_TYPE_IS, CustomerManager.class);
    }

    @Test
    void dumpingGroundsBite() {
        assertBites(HouseRules.NO_DUMPING_GROUNDS, Dumped.class);
    }

    @Test
    void blockingBites() {
        assertBites(HouseRules.NOTHING_BLOCKS, Sleeper.class);
        assertBites(HouseRules.NOTHING_BLOCKS, Awaiter.class);
        assertBites(HouseRules.NOTHING_BLOCKS, Joiner.class);
    }

    @Test
    void viewsBite() {
        assertBites(HouseRules.VIEWS_KNOW_NO_DATABASE, OrderView.class);
    }

    @Test
    void transactionsInResourcesBite() {
        assertBites(HouseRules.RESOURCES_OPEN_NO_TRANSACTION, OrderResource.class);
    }

    @Test
    void cyclesBite() {
        assertBites(HouseRules.noCycles("dev.rapport.testkit.cycle"), First.class, Second.class);
    }

    private static void assertBites(ArchRule rule, Class<?>... types) {
        assertThatThrownBy(() -> rule.check(HouseRules.only(types))).isInstanceOf(AssertionError.class);
    }
}
