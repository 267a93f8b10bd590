package dev.rapport.access.log;

import dev.rapport.access.Category;
import dev.rapport.access.Reason;
import dev.rapport.access.Relation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What one request asked of one customer, and what the gates said of it.
 *
 * @param customer whom it was about; she need not exist
 * @param actor the subject of the caller's token
 * @param client the client that the token was given to
 * @param service which of our services decided
 * @param correlation the request, as logs and answers name it
 * @param ledgerSeq the entry of the consent ledger as of which it was decided; 0 where the ledger had no say
 * @param decisions each category that was asked for, and why it was given or withheld
 */
public record AccessEntry(
        Instant at,
        UUID customer,
        String actor,
        String client,
        Relation relation,
        String purpose,
        String service,
        String correlation,
        long ledgerSeq,
        Map<Category, Reason> decisions) {}
