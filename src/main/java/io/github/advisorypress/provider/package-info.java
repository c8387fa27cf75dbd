/** The CSAF provider made of plain files: lists, feeds, digests, metadata (CSAF 2.0, section 7). */
@NullMarked
package io.github.advisorypress.provider;

import org.jspecify.annotations.NullMarked;
