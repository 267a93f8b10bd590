package dev.rapport.gateway.upstream;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** What every call to a service carries. */
final class CallHeaders {
    @HeaderParam("Authorization")
    private final String authorization;

    @HeaderParam("Purpose")
    private final @Nullable String purpose;

    @HeaderParam("X-Correlation-Id")
    private final @Nullable String correlation;

    @HeaderParam("Ledger-Seq")
    private final long ledgerSeq;

    CallHeaders(Asking asking) {
        authorization = asking.authorization();
        purpose = asking.purpose();
        correlation = asking.correlation();
        ledgerSeq = asking.ledgerSeq();
    }

    public String getAuthorization() {
        return authorization;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public @Nullable String getCorrelation() {
        return correlation;
    }

    public long getLedgerSeq() {
        return ledgerSeq;
    }
}
