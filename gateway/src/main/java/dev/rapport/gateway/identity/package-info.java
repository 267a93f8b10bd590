/** For stewards: who may be one person, side by side, merged and taken apart. */
@NullMarked
package dev.rapport.gateway.identity;

import org.jspecify.annotations.NullMarked;
