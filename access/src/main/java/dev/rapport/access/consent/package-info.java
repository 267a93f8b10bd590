/** What a customer's decisions permit: pure rules over purposes and positions, the same in every service. */
@NullMarked
package dev.rapport.access.consent;

import org.jspecify.annotations.NullMarked;
