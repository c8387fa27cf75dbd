/** Rules that look at everything before it is published, and report every breach. */
@NullMarked
package io.github.advisorypress.validation;

import org.jspecify.annotations.NullMarked;
