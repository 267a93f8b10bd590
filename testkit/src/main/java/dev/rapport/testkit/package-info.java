/** What tests of every module share: real servers, minted tokens, golden contracts, house rules. */
@NullMarked
package dev.rapport.testkit;

import org.jspecify.annotations.NullMarked;
