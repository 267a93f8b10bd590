/** Measures how well and how fast people who are the same are found. */
package dev.rapport.stack.bench.identity;
