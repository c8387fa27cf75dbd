/** Examines a CSAF provider, ours or anybody’s, requirement by requirement (CSAF 2.0, section 7). */
@NullMarked
package io.github.advisorypress.check;

import org.jspecify.annotations.NullMarked;
