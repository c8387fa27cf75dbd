/** The published record: every approved revision of every bulletin, and what may be added to it. */
@NullMarked
package io.github.advisorypress.record;

import org.jspecify.annotations.NullMarked;
