/** The mandatory tests of CSAF 2.0 (section 6.1), one class each. */
@NullMarked
package io.github.advisorypress.validation.csaf.mandatory;

import org.jspecify.annotations.NullMarked;
