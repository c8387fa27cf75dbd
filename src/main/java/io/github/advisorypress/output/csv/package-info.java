/** Tables of all bulletins as CSV, in each language. */
@NullMarked
package io.github.advisorypress.output.csv;

import org.jspecify.annotations.NullMarked;
