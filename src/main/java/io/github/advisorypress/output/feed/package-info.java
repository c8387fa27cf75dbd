/** RSS 2.0 and Atom: feeds of bulletins and of their revisions, in each language. */
@NullMarked
package io.github.advisorypress.output.feed;

import org.jspecify.annotations.NullMarked;
