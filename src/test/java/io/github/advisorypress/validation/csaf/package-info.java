@NullMarked
package io.github.advisorypress.validation.csaf;

import org.jspecify.annotations.NullMarked;
