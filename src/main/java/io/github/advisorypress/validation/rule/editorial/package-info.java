/** Rules about how texts, addresses and pages are written. */
@NullMarked
package io.github.advisorypress.validation.rule.editorial;

import org.jspecify.annotations.NullMarked;
