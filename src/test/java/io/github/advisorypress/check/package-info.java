@NullMarked
package io.github.advisorypress.check;

import org.jspecify.annotations.NullMarked;
