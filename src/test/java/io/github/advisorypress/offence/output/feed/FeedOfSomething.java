package io.github.advisorypress.offence.output.feed;

public record FeedOfSomething(String title) {}
