/** What passed between customers and us, as far as it decides what to do next. */
@NullMarked
package dev.rapport.recommendation.contact;

import org.jspecify.annotations.NullMarked;
