/** Rules about what a site says of rules. */
@NullMarked
package io.github.advisorypress.validation.rule.settings;

import org.jspecify.annotations.NullMarked;
