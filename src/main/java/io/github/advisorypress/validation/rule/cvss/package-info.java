/** Rules about scores, severities and weaknesses. */
@NullMarked
package io.github.advisorypress.validation.rule.cvss;

import org.jspecify.annotations.NullMarked;
