/** The tracking plan: what messages are to look like, and what happens to those that do not. */
@NullMarked
package dev.rapport.interaction.plan;

import org.jspecify.annotations.NullMarked;
