/** Who of ours is there for the customer. */
@NullMarked
package dev.rapport.profile.team;

import org.jspecify.annotations.NullMarked;
