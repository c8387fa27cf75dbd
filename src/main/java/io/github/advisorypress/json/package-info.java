/** JSON text of any origin, read into a tree within limits, and where its values stand in the text. */
@NullMarked
package io.github.advisorypress.json;

import org.jspecify.annotations.NullMarked;
