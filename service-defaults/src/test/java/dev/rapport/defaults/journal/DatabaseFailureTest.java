package dev.rapport.defaults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
    private final DatabaseFailure failures = new DatabaseFailure();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03", "25P04"})
    void whatPassesIsToBeAskedAgainAlsoWhereItIsTheCauseOfAnother(String state) {
        var refusal = new PgException("", "ERROR", state, "");
        assertThat(failures.isWhy(refusal)).isTrue();
        assertThat(failures.isWhy(new CompletionException(new IllegalStateException(refusal))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42601", "42501"})
    void whatTheRequestOrTheCodeIsToBlameForIsNot(String state) {
        assertThat(failures.isWhy(new PgException("", "ERROR", state, ""))).isFalse();
        assertThat(failures.isWhy(new IllegalStateException())).isFalse();
    }

    @Test
    void databaseThatCannotBeReachedComesBack() {
        assertThat(failures.isWhy(new ConnectException())).isTrue();
        assertThat(failures.isWhy(new NoStackTraceThrowable("Timeout"))).isTrue();
    }
}
