/** Asks the world outside of a document what some tests of CSAF want to know: the network, and dictionaries. */
@NullMarked
package io.github.advisorypress.outside;

import org.jspecify.annotations.NullMarked;
