package io.github.advisorypress.check;

import io.github.advisorypress.check.FeedFacts.Entry;
import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.csaf.DateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Feeds name every document under its label, with its digests and its signature. */
final class RolieFeeds implements Requirement {
    private static final List<String> LABELS = List.of("UNLABELED", "WHITE", "GREEN", "AMBER", "RED");

    @Override
    public int number() {
        return 15;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (provider.feeds().isEmpty()) {
            findings.error(provider.metadata().url(), "no-feed");
            return findings.as(State.ABSENT);
        }
        ListComparison comparison = new ListComparison(provider, findings);
        Map<String, String> feedOf = new HashMap<>();
        for (FeedFacts feed : provider.feeds()) {
            examineFeed(feed, findings);
            findings.addAll(feed.defects());
            comparison.reportEntries(
                    feed.url(),
                    feed.entries().stream()
                            .map(Entry::url)
                            .filter(url -> !url.isEmpty())
                            .toList());
            reportDuplicateIds(feed, findings);
            feed.entries().forEach(entry -> examineEntry(entry, feed, provider, findings));
            feedOf.putIfAbsent(feed.label(), feed.url());
        }
        provider.feeds().stream()
                .filter(feed -> feed.response().isFound())
                .findFirst()
                .ifPresent(feed -> comparison.reportMissing("ROLIE", feed.url()));
        examineLabels(provider, feedOf, findings);
        return findings.outcome();
    }

    private static void examineFeed(FeedFacts feed, FindingList findings) {
        if (feed.response().isProtected() && !feed.isPublic()) {
            findings.note(feed.url(), "feed-protected", feed.response().word());
        } else if (!feed.response().isFound()) {
            findings.error(feed.url(), "feed-not-found", feed.response().word());
        } else {
            if (feed.entries().isEmpty()) {
                findings.warning(feed.url(), "list-empty");
            }
            if (!feed.selfUrl().isEmpty() && !feed.selfUrl().equals(feed.url())) {
                findings.error(feed.url(), "feed-self-differs", feed.selfUrl());
            }
            examineUpdate(feed, findings);
        }
    }

    private static void examineUpdate(FeedFacts feed, FindingList findings) {
        DateTime updated = feed.updated();
        for (Entry entry : feed.entries()) {
            DateTime latest = entry.updated();
            if (updated != null && latest != null && updated.compareTo(latest) < 0) {
                findings.warning(
                        feed.url(), "feed-older-than-entry", updated.toString(), entry.id(), latest.toString());
            }
        }
    }

    private static void reportDuplicateIds(FeedFacts feed, FindingList findings) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : feed.entries()) {
            if (!entry.id().isEmpty() && !seen.add(entry.id())) {
                findings.error(feed.url(), "entry-id-twice", entry.id());
            }
        }
    }

    private static void examineEntry(Entry entry, FeedFacts feed, ExaminedProvider provider, FindingList findings) {
        examineLinks(entry, feed, provider, findings);
        DocumentFacts document = provider.documents().get(entry.url());
        if (document == null || !document.response().isFound()) {
            return;
        }
        DocumentFacts.Identity identity = document.identity();
        if (!identity.id().equals(entry.id())) {
            findings.error(feed.url(), "entry-id-differs", entry.id(), identity.id(), provider.name(entry.url()));
        }
        DateTime released = identity.currentRelease();
        if (entry.updated() != null && released != null && !released.equals(entry.updated())) {
            findings.warning(
                    feed.url(),
                    "entry-time-differs",
                    entry.id(),
                    entry.updated().toString(),
                    released.toString());
        }
        examineLabel(document, feed, provider, findings);
    }

    private static void examineLinks(Entry entry, FeedFacts feed, ExaminedProvider provider, FindingList findings) {
        if (entry.url().isEmpty()) {
            findings.error(feed.url(), "entry-without-self", entry.id());
            return;
        }
        if (!entry.source().isEmpty() && !entry.source().equals(entry.url())) {
            findings.error(feed.url(), "entry-source-differs", entry.id(), entry.source(), entry.url());
        }
        // Digests and signatures are asked of a trusted provider only; the reference checker asks everybody for them.
        Level level = provider.judged() == Role.CSAF_TRUSTED_PROVIDER ? Level.ERROR : Level.NOTE;
        if (entry.digests().isEmpty()) {
            findings.add(level, feed.url(), "entry-without-digest", entry.id());
        }
        if (entry.signatures().isEmpty()) {
            findings.add(level, feed.url(), "entry-without-signature", entry.id());
        }
        for (String digest : entry.digests()) {
            String lower = digest.toLowerCase(Locale.ROOT);
            if (!lower.endsWith("sha256") && !lower.endsWith("sha512")) {
                findings.warning(feed.url(), "entry-link-extension", digest, ".sha256, .sha512");
            }
        }
        for (String signature : entry.signatures()) {
            if (!signature.toLowerCase(Locale.ROOT).endsWith(".asc")) {
                findings.warning(feed.url(), "entry-link-extension", signature, ".asc");
            }
        }
    }

    private static void examineLabel(
            DocumentFacts document, FeedFacts feed, ExaminedProvider provider, FindingList findings) {
        int own = LABELS.indexOf(document.feedLabel());
        int its = LABELS.indexOf(feed.label());
        if (own < 0 || its < 0 || own == its) {
            return;
        }
        String name = provider.name(document.url());
        if (own > its) {
            findings.error(feed.url(), "label-too-high", name, document.feedLabel(), feed.label());
        } else if (own == 0) {
            findings.note(feed.url(), "label-missing", name, feed.label());
        } else {
            findings.warning(feed.url(), "label-lower", name, document.feedLabel(), feed.label());
        }
    }

    private static void examineLabels(ExaminedProvider provider, Map<String, String> feedOf, FindingList findings) {
        if (provider.feeds().stream().noneMatch(FeedFacts::isPublic)) {
            findings.error(provider.metadata().url(), "no-public-feed");
        }
        Map<String, Set<String>> byLabel = new LinkedHashMap<>();
        for (DocumentFacts document : provider.found()) {
            byLabel.computeIfAbsent(document.feedLabel(), label -> new LinkedHashSet<>())
                    .add(document.url());
        }
        byLabel.forEach((label, urls) -> {
            if (provider.feeds().stream().noneMatch(feed -> covers(feed, label, urls))) {
                String at = feedOf.getOrDefault(label, provider.metadata().url());
                findings.warning(at, "label-without-whole-feed", label, Integer.toString(urls.size()));
            }
        });
    }

    private static boolean covers(FeedFacts feed, String label, Set<String> urls) {
        if (!feed.label().equals(label)) {
            return false;
        }
        Set<String> listed = new HashSet<>();
        feed.entries().forEach(entry -> listed.add(entry.url()));
        return listed.containsAll(urls);
    }
}
