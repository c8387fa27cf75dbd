package io.github.advisorypress.validation;

import io.github.advisorypress.model.ProductRegister;

/** A rule about the product register; paths are those of {@code products.yaml}. */
public interface RegisterRule extends Rule {

    void check(ProductRegister register, Findings findings);
}
