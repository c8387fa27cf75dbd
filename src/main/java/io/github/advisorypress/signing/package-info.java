/** OpenPGP: keys, signatures made and signatures verified. */
@NullMarked
package io.github.advisorypress.signing;

import org.jspecify.annotations.NullMarked;
