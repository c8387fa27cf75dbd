package io.github.advisorypress.model;

/** The priority in real use, with the reason for it. */
public record Priority(PriorityLevel level, Localized<String> reason) {}
