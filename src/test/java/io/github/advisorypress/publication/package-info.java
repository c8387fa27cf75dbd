@NullMarked
package io.github.advisorypress.publication;

import org.jspecify.annotations.NullMarked;
