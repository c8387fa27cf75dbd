package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links to and IDs of internal trackers. */
final class TrackerReference implements LeakRule {
    private static final String SYSTEMS =
            "(?:jira|confluence|gitlab|gerrit|bitbucket|bugzilla|redmine|mantis|zentao|tapd|phabricator|youtrack|jenkins|sonar|sonarqube|codehub|nexus|artifactory)[0-9]{0,3}";
    private static final String ALONE = "(?:wiki|bugs|issues|tracker|git|svn|build|ci)[0-9]{0,3}";
    private static final String REST = "[A-Za-z0-9._~:/?#@!$&'*+,;=%-]{0,300}(?<![.,;:!?'])";

    private final Pattern links;
    private final TrackerPatterns patterns;

    TrackerReference(Site site) {
        // A host without a domain is known inside one network only; one of our own domain is ours.
        links = Pattern.compile("(?i)https?://(?:" + SYSTEMS + "(?:[.-](?:[a-z0-9-]{1,63}\\.){0,5}?"
                + Pattern.quote(ownDomain(site)) + ")?|" + ALONE + ")(?![\\w.-])" + REST);
        patterns = new TrackerPatterns(site.leakPatterns());
    }

    private static String ownDomain(Site site) {
        String host = String.valueOf(site.publisher().namespace().getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    @Override
    public String id() {
        return "tracker-reference";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What stands in an internal tracker is for nobody outside, and its address shows the inside of a network";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        if (passage.text().contains("://")) {
            Matcher matcher = links.matcher(passage.text());
            while (matcher.find()) {
                leaks.add(Leak.of(matcher));
            }
        }
        leaks.addAll(patterns.leaks(passage.text()));
        return Leaks.apart(leaks);
    }
}
