@NullMarked
package io.github.advisorypress.json;

import org.jspecify.annotations.NullMarked;
