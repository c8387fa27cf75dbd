/** CSAF 2.0 documents: one of each bulletin in each language, from the same facts. */
@NullMarked
package io.github.advisorypress.output.csaf;

import org.jspecify.annotations.NullMarked;
