/** Words and prose: the labels of each language, and Markdown as HTML, as plain text and as text for CSAF. */
@NullMarked
package io.github.advisorypress.text;

import org.jspecify.annotations.NullMarked;
