/**
 * Work on one customer and on what belongs to her: the gates asked, her row locked, what was said kept, the change journalled.
 *
 * <p>A feature says what its {@link dev.rapport.profile.dossier.Part part} of a customer is and what must hold of it; the rest is here.
 */
@NullMarked
package dev.rapport.profile.dossier;

import org.jspecify.annotations.NullMarked;
