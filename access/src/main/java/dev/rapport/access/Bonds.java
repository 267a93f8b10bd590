package dev.rapport.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a caller beside her token.
 *
 * @param own the customer that she is herself; null where she is none
 * @param assigned the customers, of those she asks for, in whose account team she is
 */
public record Bonds(@Nullable UUID own, Set<UUID> assigned) {}
