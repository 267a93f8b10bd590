/**
 * What customers offer in exchange for trust and value: what is asked and why is data, and every use of it for the customer is recorded, so
 * that what was taken and never used for her can be told.
 */
@NullMarked
package dev.rapport.profile.attribute;

import org.jspecify.annotations.NullMarked;
