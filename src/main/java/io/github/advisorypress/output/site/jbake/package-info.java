/** Lets JBake be the site's engine, with a store in memory and several pages at once; nothing else knows JBake. */
@NullMarked
package io.github.advisorypress.output.site.jbake;

import org.jspecify.annotations.NullMarked;
