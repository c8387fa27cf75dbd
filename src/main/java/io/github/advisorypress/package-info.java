/**
 * Advisory Press: sources are read into a model, the model is validated, and every output format is rendered from it.
 */
@NullMarked
package io.github.advisorypress;

import org.jspecify.annotations.NullMarked;
