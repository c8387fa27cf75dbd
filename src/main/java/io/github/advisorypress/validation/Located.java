package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.SourceMap;

/** A value and where its fields stand. */
public record Located<T>(T value, SourceMap places) {}
