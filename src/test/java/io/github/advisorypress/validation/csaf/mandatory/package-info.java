@NullMarked
package io.github.advisorypress.validation.csaf.mandatory;

import org.jspecify.annotations.NullMarked;
