/** The informative tests of CSAF 2.0 (section 6.3), one class each. */
@NullMarked
package io.github.advisorypress.validation.csaf.informative;

import org.jspecify.annotations.NullMarked;
