/** Who lives together, since when and until when. Nothing of one member is readable through another. */
@NullMarked
package dev.rapport.profile.household;

import org.jspecify.annotations.NullMarked;
