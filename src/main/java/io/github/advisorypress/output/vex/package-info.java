/** CycloneDX VEX: how each product stands to the vulnerabilities of a bulletin, one document for all languages. */
@NullMarked
package io.github.advisorypress.output.vex;

import org.jspecify.annotations.NullMarked;
