package io.github.advisorypress.output.feed;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.scoring.OverallSeverity;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Items of feeds in one language. A bulletin that is not translated yet speaks the prevailing one. */
final class FeedItems {
    private final Site site;
    private final Addresses addresses;
    private final Labels labels;
    private final LanguageTag language;

    FeedItems(Site site, Addresses addresses, Labels labels) {
        this.site = site;
        this.addresses = addresses;
        this.labels = labels;
        this.language = labels.language();
    }

    /** The item of a bulletin. */
    FeedItem of(Bulletin bulletin) {
        Advisory advisory = bulletin.advisory();
        return item(
                advisory,
                guid(advisory),
                title(advisory),
                addresses.page(advisory.id(), language),
                new Revision(
                        1, advisory.initialRelease(), advisory.currentRevision().summary(), null),
                advisory.currentRevision(),
                summary(advisory),
                MarkdownText.html(fullText(advisory), 0));
    }

    /**
     * The item of one revision of a bulletin: what it changed.
     *
     * @param hasPage whether the site has a page that says so
     */
    FeedItem of(Bulletin bulletin, Revision revision, boolean hasPage) {
        Advisory advisory = bulletin.advisory();
        String number = Integer.toString(revision.number());
        String change = say(revision.summary());
        return item(
                advisory,
                guid(advisory) + "#" + number,
                labels.sentence("feed.update", title(advisory), number),
                hasPage
                        ? addresses.revisionPage(advisory.id(), revision.number(), language)
                        : addresses.page(advisory.id(), language),
                revision,
                revision,
                change,
                MarkdownText.html(change, 0));
    }

    private FeedItem item(
            Advisory advisory,
            String guid,
            String title,
            String page,
            Revision first,
            Revision last,
            String summary,
            String content) {
        return new FeedItem(
                guid,
                XmlText.clean(title),
                addresses.url(page),
                addresses.url(addresses.csaf(advisory, spoken(advisory))),
                first.date(),
                last.date(),
                topics(advisory),
                XmlText.clean(summary),
                XmlText.clean(content));
    }

    private String say(Localized<String> words) {
        return words.preferring(language, site.prevailing());
    }

    private LanguageTag spoken(Advisory advisory) {
        return advisory.text().containsKey(language) ? language : site.prevailing();
    }

    private String guid(Advisory advisory) {
        return addresses.guid(advisory, language);
    }

    private String title(Advisory advisory) {
        String title = labels.sentence("feed.item", advisory.id().value(), say(advisory.title()));
        return advisory.isWithdrawn() ? labels.sentence("feed.withdrawn", title) : title;
    }

    private List<FeedItem.Topic> topics(Advisory advisory) {
        List<FeedItem.Topic> topics = new ArrayList<>();
        String kind = advisory.kind().name().toLowerCase(Locale.ROOT);
        topics.add(new FeedItem.Topic("kind", kind, labels.word("kind." + kind)));
        OverallSeverity.of(advisory)
                .ifPresent(severity -> topics.add(
                        new FeedItem.Topic("severity", severity.word(), labels.word("severity." + severity.word()))));
        for (Vulnerability vulnerability : advisory.vulnerabilities()) {
            String cve = vulnerability.cve();
            if (cve != null) {
                topics.add(new FeedItem.Topic("cve", cve, cve));
            }
        }
        return topics;
    }

    private String summary(Advisory advisory) {
        AdvisoryText text = advisory.text().get(spoken(advisory));
        String summary = text == null
                ? ""
                : text.field(TextField.SUMMARY)
                        .map(markdown -> MarkdownText.parse(markdown).plain())
                        .orElse("");
        return advisory.withdrawal() == null
                ? summary
                : withdrawal(say(advisory.withdrawal().reason())) + "\n\n" + summary;
    }

    private String withdrawal(String reason) {
        return labels.sentence("feed.withdrawal", reason);
    }

    /** Everything that the bulletin says in long text, as one Markdown text with headings. */
    private String fullText(Advisory advisory) {
        List<String> parts = new ArrayList<>();
        if (advisory.withdrawal() != null) {
            parts.add(withdrawal(say(advisory.withdrawal().reason())));
        }
        AdvisoryText text = advisory.text().get(spoken(advisory));
        if (text != null) {
            text.field(TextField.SUMMARY).ifPresent(parts::add);
            for (TextField field : TextField.values()) {
                if (field != TextField.SUMMARY) {
                    text.field(field).ifPresent(words -> section(parts, "###", labels.heading(field), words));
                }
            }
            for (Map.Entry<String, Map<TextField, String>> own :
                    text.vulnerabilities().entrySet()) {
                parts.add("### " + own.getKey());
                own.getValue().forEach((field, words) -> section(parts, "####", labels.heading(field), words));
            }
        }
        return String.join("\n\n", parts);
    }

    private static void section(List<String> parts, String level, String heading, String words) {
        parts.add(level + " " + heading);
        parts.add(words);
    }
}
