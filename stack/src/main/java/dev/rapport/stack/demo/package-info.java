/** A small online store over two years: the same seed makes the same customers, dated relative to today. */
@NullMarked
package dev.rapport.stack.demo;

import org.jspecify.annotations.NullMarked;
