/** What differs between two revisions of a bulletin, as values that every door and page can show. */
@NullMarked
package io.github.advisorypress.comparison;

import org.jspecify.annotations.NullMarked;
