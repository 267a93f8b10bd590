/**
 * The customers as a deciding service knows them: that they exist and whose sign-in is whose, a projection of the profile's events.
 *
 * <p>Here because every service that decides needs the same; profile-service, which owns customers, leaves this package out.
 */
@NullMarked
package dev.rapport.access.customer;

import org.jspecify.annotations.NullMarked;
