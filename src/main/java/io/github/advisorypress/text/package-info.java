/** The texts of advisories: Markdown as HTML, plain text and CSAF text, its sections, and the labels around it. */
@NullMarked
package io.github.advisorypress.text;

import org.jspecify.annotations.NullMarked;
