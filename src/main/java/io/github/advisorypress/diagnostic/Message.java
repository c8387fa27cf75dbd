package io.github.advisorypress.diagnostic;

/** What a finding says, in one language: the sentence that names the value, and what to do about it. */
public record Message(String text, String help) {}
