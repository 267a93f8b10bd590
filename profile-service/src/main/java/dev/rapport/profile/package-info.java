/** Owns who the customer is: names, identifiers, later contact points, households and consent. Never owns what the customer did. */
@NullMarked
package dev.rapport.profile;

import org.jspecify.annotations.NullMarked;
