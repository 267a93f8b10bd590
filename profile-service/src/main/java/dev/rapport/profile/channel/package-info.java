/** By which channel the customer wants to do what, and by which she does it. */
@NullMarked
package dev.rapport.profile.channel;

import org.jspecify.annotations.NullMarked;
