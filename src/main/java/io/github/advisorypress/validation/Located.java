package io.github.advisorypress.validation;

/** A value and where its fields stand. */
public record Located<T>(T value, Locator places) {}
