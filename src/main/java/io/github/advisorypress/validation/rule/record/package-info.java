/** Rules that compare the sources with the published record: nothing that was published changes in silence. */
@NullMarked
package io.github.advisorypress.validation.rule.record;

import org.jspecify.annotations.NullMarked;
