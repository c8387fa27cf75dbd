@NullMarked
package io.github.advisorypress.comparison;

import org.jspecify.annotations.NullMarked;
