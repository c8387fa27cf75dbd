/** Rules about translations and what they translate. */
@NullMarked
package io.github.advisorypress.validation.rule.bilingual;

import org.jspecify.annotations.NullMarked;
