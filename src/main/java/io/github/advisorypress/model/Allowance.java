package io.github.advisorypress.model;

/**
 * That a source may say what a rule against leaks stops, reviewed like the source itself.
 *
 * @param rule the ID of the rule
 * @param value the words that the rule finds, as they stand in the source
 * @param reason why they may be published; for reviewers, never published
 */
public record Allowance(String rule, String value, String reason) {}
