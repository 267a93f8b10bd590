/** The channels that orders and conversations share. */
@NullMarked
package dev.rapport.interaction.channel;

import org.jspecify.annotations.NullMarked;
