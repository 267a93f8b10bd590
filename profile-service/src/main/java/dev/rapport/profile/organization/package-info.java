/** Which organizations belong together and who works for them. */
@NullMarked
package dev.rapport.profile.organization;

import org.jspecify.annotations.NullMarked;
