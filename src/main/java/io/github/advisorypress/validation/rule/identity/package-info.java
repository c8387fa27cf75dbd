/** Rules about numbers: of bulletins, of vulnerabilities, and how bulletins name each other. */
@NullMarked
package io.github.advisorypress.validation.rule.identity;

import org.jspecify.annotations.NullMarked;
