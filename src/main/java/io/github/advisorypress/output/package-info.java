/** What every output format has in common: files in memory, made from resolved bulletins. */
@NullMarked
package io.github.advisorypress.output;

import org.jspecify.annotations.NullMarked;
