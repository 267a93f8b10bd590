/** Lists of people who do not want to be contacted, taken over from those who keep them. */
@NullMarked
package dev.rapport.profile.donotcontact;

import org.jspecify.annotations.NullMarked;
