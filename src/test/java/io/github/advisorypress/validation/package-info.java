/** Every rule held against its fixtures, its words and its pages. */
@NullMarked
package io.github.advisorypress.validation;

import org.jspecify.annotations.NullMarked;
