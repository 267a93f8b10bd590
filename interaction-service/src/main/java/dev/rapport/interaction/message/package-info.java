/** What messages of the Segment wire protocol mean to us. */
@NullMarked
package dev.rapport.interaction.message;

import org.jspecify.annotations.NullMarked;
