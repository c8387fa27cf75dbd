/** The command line: a thin door to {@code publication}. */
@NullMarked
package io.github.advisorypress.cli;

import org.jspecify.annotations.NullMarked;
