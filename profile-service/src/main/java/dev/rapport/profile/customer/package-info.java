/** The customer herself, known by name. Every answer passes the gates first and says which of its parts were withheld and why. */
@NullMarked
package dev.rapport.profile.customer;

import org.jspecify.annotations.NullMarked;
