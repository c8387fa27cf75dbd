/** The optional tests of CSAF 2.0 (section 6.2), one class each. */
@NullMarked
package io.github.advisorypress.validation.csaf.optional;

import org.jspecify.annotations.NullMarked;
