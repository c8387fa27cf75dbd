/** What an advisory, a product and a site are: immutable values that depend on nothing but the JDK. */
@NullMarked
package io.github.advisorypress.model;

import org.jspecify.annotations.NullMarked;
