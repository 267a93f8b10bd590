/** Shows that nothing is released after a withdrawal was answered, that the showing can fail, and what it costs. */
package dev.rapport.stack.bench.consent;
