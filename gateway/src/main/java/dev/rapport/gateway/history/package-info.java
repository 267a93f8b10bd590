/** What passed between us: timeline and metrics. */
@NullMarked
package dev.rapport.gateway.history;

import org.jspecify.annotations.NullMarked;
