package dev.rapport.defaults.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that holds what identifies or describes a person, so that its text must not: what is logged is the text.
 *
 * <p>A rule of the house finds records that should say so, and shows of those that do that their {@code toString} tells nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
