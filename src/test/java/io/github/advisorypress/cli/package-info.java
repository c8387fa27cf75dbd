@NullMarked
package io.github.advisorypress.cli;

import org.jspecify.annotations.NullMarked;
