package io.github.advisorypress.model;

/** A document elsewhere (CSAF {@code references[]}); the URL is as its author wrote it. */
public record Reference(String url, Localized<String> summary, ReferenceCategory category) {}
