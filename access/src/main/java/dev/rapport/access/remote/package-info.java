/** How a service that does not keep the ledger hears of it. */
@NullMarked
package dev.rapport.access.remote;

import org.jspecify.annotations.NullMarked;
