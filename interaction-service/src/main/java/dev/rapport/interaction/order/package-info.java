/** Orders, cancellations and adjustments with their lines; a source's order number names one order for ever. */
@NullMarked
package dev.rapport.interaction.order;

import org.jspecify.annotations.NullMarked;
