package dev.rapport.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Endpoints by which something only comes in: their answers say nothing of any customer, so they wait for no lease and stay open when the
 * ledger is away.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TakesIn {}
