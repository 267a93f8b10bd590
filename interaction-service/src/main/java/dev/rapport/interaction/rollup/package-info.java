/** What groups of customers, such as households and organizations, add up to. The groups come with the request; each member passes the gates by herself. */
@NullMarked
package dev.rapport.interaction.rollup;

import org.jspecify.annotations.NullMarked;
