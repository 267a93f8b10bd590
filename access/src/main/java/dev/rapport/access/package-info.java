/**
 * The three gates that every read of a customer passes before anything is fetched: token, relation, ledger.
 *
 * <p>Unknown, missing or failing denies. The service that owns the data decides; the gateway only forwards the caller's own token.
 */
@NullMarked
package dev.rapport.access;

import org.jspecify.annotations.NullMarked;
