/** Rules about dates and revisions. */
@NullMarked
package io.github.advisorypress.validation.rule.history;

import org.jspecify.annotations.NullMarked;
