/** What every HTTP resource needs: caller correlation, entity tags, cursors. */
@NullMarked
package dev.rapport.defaults.web;

import org.jspecify.annotations.NullMarked;
