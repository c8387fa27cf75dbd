/** Brings it all together: reads and checks the content, renders what is due, and puts the site in its place. */
@NullMarked
package io.github.advisorypress.publication;

import org.jspecify.annotations.NullMarked;
