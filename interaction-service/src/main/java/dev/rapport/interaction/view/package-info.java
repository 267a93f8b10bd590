/** Everything this service knows of many customers in one call, each part behind the gates. */
@NullMarked
package dev.rapport.interaction.view;

import org.jspecify.annotations.NullMarked;
