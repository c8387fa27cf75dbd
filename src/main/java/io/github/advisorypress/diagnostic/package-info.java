/** Findings about content, each with a rule, a place and arguments, and the reports that show them. */
@NullMarked
package io.github.advisorypress.diagnostic;

import org.jspecify.annotations.NullMarked;
