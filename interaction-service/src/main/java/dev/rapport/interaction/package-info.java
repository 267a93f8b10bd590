/** Owns what passed between us, in both directions: orders, conversations, and what they add up to. Never owns profiles or consent. */
@NullMarked
package dev.rapport.interaction;

import org.jspecify.annotations.NullMarked;
