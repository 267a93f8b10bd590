/** What belongs to a customer, as the services answer it and the graph shows it. A service that answers more than stands here changes nothing. */
@NullMarked
package dev.rapport.gateway.part;

import org.jspecify.annotations.NullMarked;
