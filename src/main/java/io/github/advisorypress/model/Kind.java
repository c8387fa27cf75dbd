package io.github.advisorypress.model;

/**
 * The two kinds of bulletin: {@code SA}, the security advisory (verified, with something the customer can do), and
 * {@code SN}, the security notice (public or suspected, technical facts not yet confirmed).
 */
public enum Kind {
    SA,
    SN
}
