/** Rules about what a bulletin must say and must not say to be published. */
@NullMarked
package io.github.advisorypress.validation.rule.disclosure;

import org.jspecify.annotations.NullMarked;
