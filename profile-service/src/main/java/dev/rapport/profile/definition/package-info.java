/** Words that the business defines as data, such as contexts and attributes: read by everybody, changed by those who keep them. */
@NullMarked
package dev.rapport.profile.definition;

import org.jspecify.annotations.NullMarked;
