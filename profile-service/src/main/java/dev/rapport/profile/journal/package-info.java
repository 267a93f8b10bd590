/** Lets the shared journal write inside a Hibernate Reactive transaction. */
@NullMarked
package dev.rapport.profile.journal;

import org.jspecify.annotations.NullMarked;
