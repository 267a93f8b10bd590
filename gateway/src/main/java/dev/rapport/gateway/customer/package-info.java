/** The customer at the centre of the graph, and the batch that her fields share. */
@NullMarked
package dev.rapport.gateway.customer;

import org.jspecify.annotations.NullMarked;
