package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.bench.CachedToken;
import dev.rapport.stack.bench.consent.ConsentBench;
import dev.rapport.stack.bench.consent.Withdrawals;
import org.junit.jupiter.api.Test;

/** After a withdrawal was answered nobody sees the data, whatever happens to the processes that would show it. */
class WithdrawalIT {
    private static final int WITHDRAWALS = 80;
    private static final int ROUNDS = 6;

    private final CachedToken token = new CachedToken(RunningStack.tokens(), "agent1");
    private final Withdrawals withdrawals =
            new Withdrawals(RunningStack.as("agent1"), token, RunningStack.url(Port.PROFILE));
    private final ConsentBench bench = new ConsentBench(
            RunningStack.layout(),
            RunningStack.stack().ports(),
            RunningStack.stack().settings(),
            RunningStack.as("agent1"),
            token,
            Progress.toTerminal());

    @Test
    void nothingIsReleasedAfterTheAnswerWhileReplicasArePausedAndKilled() {
        var result = bench.leased(withdrawals, WITHDRAWALS);

        assertThat(result.withdrawals()).isEqualTo(WITHDRAWALS);
        assertThat(result.released()).as("answers with data before").isPositive();
        assertThat(result.withheld()).as("answers without").isPositive();
        assertThat(result.pauses()).isPositive();
        assertThat(result.violations()).isZero();
    }

    @Test
    void withoutLeaseAndBarrierTheSameCheckFails() {
        var result = bench.control(withdrawals, WITHDRAWALS, ROUNDS);

        assertThat(result.violations()).isPositive();
    }
}
