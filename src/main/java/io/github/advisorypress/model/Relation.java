package io.github.advisorypress.model;

/** That a bulletin belongs with another one. */
public record Relation(AdvisoryId id, RelationKind kind) {}
