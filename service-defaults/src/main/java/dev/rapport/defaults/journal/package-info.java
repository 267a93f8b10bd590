/** The write shape: domain rows, one audit entry and one outbox row in one transaction; and the inbox on the other side. */
@NullMarked
package dev.rapport.defaults.journal;

import org.jspecify.annotations.NullMarked;
