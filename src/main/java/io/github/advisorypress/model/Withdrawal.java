package io.github.advisorypress.model;

/** That a published bulletin no longer holds, and why; it stays published. */
public record Withdrawal(Localized<String> reason) {}
