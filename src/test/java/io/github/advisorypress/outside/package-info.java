@NullMarked
package io.github.advisorypress.outside;

import org.jspecify.annotations.NullMarked;
