package io.github.advisorypress.offence.output.csv;

import io.github.advisorypress.offence.output.feed.FeedOfSomething;

public record UsesAFeed(FeedOfSomething feed) {}
