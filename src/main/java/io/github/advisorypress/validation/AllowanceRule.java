package io.github.advisorypress.validation;

/** A rule about what a source allows; paths are those of the list {@code allow} in it. */
public interface AllowanceRule extends Rule {

    /** Looks at the allowances of one source after every rule against leaks has asked for them. */
    void check(Allowances allowances, Findings findings);
}
