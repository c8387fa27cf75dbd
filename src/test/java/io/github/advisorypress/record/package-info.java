/** The published record, written and read, whole and damaged. */
@NullMarked
package io.github.advisorypress.record;

import org.jspecify.annotations.NullMarked;
