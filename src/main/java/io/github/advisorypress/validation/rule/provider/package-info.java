/** Rules about the CSAF provider and its {@code security.txt}. */
@NullMarked
package io.github.advisorypress.validation.rule.provider;

import org.jspecify.annotations.NullMarked;
