/** One stream per customer of everything that passed, newest first. */
@NullMarked
package dev.rapport.interaction.timeline;

import org.jspecify.annotations.NullMarked;
