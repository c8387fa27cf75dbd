/** Rules about the product register and how advisories name products. */
@NullMarked
package io.github.advisorypress.validation.rule.product;

import org.jspecify.annotations.NullMarked;
