/** The goals of the Maven plugin: a thin door to {@code publication}. */
@NullMarked
package io.github.advisorypress.maven;

import org.jspecify.annotations.NullMarked;
