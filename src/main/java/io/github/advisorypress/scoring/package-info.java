/** CVSS vectors and CWE weaknesses, and the official words for them. */
@NullMarked
package io.github.advisorypress.scoring;

import org.jspecify.annotations.NullMarked;
