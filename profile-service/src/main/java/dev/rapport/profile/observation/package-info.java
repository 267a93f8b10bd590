/** What sources say about who somebody is, made part of what we know; it never merges two customers. */
@NullMarked
package dev.rapport.profile.observation;

import org.jspecify.annotations.NullMarked;
