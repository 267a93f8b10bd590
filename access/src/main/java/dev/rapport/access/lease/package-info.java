/**
 * Keeps every process that decides as current as the ledger: it may decide only while it holds a lease, and a withdrawal is answered only
 * when no lease is left that does not know of it.
 */
@NullMarked
package dev.rapport.access.lease;

import org.jspecify.annotations.NullMarked;
