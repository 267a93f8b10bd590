/**
 * Customers who turn out to be one person, and are read as one from then on; all of it can be undone.
 *
 * <p>What belongs to a customer stays hers: a merge only says that two are one. So nothing can be lost by it, and to undo it is to say that
 * they are two.
 */
@NullMarked
package dev.rapport.profile.merge;

import org.jspecify.annotations.NullMarked;
