/** Makes the website: views in the reader's language, rendered with templates, and the assets beside them. */
@NullMarked
package io.github.advisorypress.output.site;

import org.jspecify.annotations.NullMarked;
