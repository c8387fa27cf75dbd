/** Reads what people write under {@code content/} into values that know their place in the files. */
@NullMarked
package io.github.advisorypress.source;

import org.jspecify.annotations.NullMarked;
