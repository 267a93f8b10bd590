/**
 * Every value that a field had, with who said so, when and why.
 *
 * <p>What the customer or our staff said is never overwritten by an import: the import's claim is kept, and does not stand.
 */
@NullMarked
package dev.rapport.profile.history;

import org.jspecify.annotations.NullMarked;
