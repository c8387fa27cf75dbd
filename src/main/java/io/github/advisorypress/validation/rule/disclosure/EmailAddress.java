package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses that are neither the publisher’s own nor examples. */
final class EmailAddress implements LeakRule {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]{1,64}[@＠](?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9_-])");
    /** RFC 2606, 2 and 3: names that nobody has. */
    private static final Pattern EXAMPLE = Pattern.compile("(?i).*[@＠.](?:example|example\\.(?:com|net|org|edu))");

    /** Files, units of systemd and parts of programs can look like addresses. */
    private static final Pattern NO_DOMAIN = Pattern.compile(
            "(?i).*\\.(?:png|jpe?g|gif|svg|webp|service|socket|timer|target|mount|slice|scope|conf|md|sh|py|js|jar|so)");
    /** A version, as package URLs have it after the sign. */
    private static final Pattern VERSION = Pattern.compile(".*[@＠][0-9]+\\.[0-9].*");

    /** RFC 4251, 6: the names of algorithms and extensions that a domain has defined are no addresses. */
    private static final Pattern SSH_NAME = Pattern.compile(
            "(?:[^@]*[0-9-][^@]*|zlib|none|statvfs|fstatvfs|hardlink|fsync|limits)@(?:openssh\\.com|libssh\\.org|ssh\\.com|lysator\\.liu\\.se|tinyssh\\.org|putty\\.projects\\.tartarus\\.org)");
    /** Where a public archive names a message by its ID, and where a repository is named for Git over SSH. */
    private static final Pattern NO_MAILBOX_BEFORE =
            Pattern.compile("https?://(?:lore\\.kernel\\.org|lists\\.[A-Za-z0-9.-]+|marc\\.info)/[^\\s<>()]*$");

    private static final int CONTEXT = 120;

    private final Set<String> own;

    EmailAddress(Site site) {
        own = OwnContacts.emails(site);
    }

    @Override
    public String id() {
        return "email-address";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "个人信息保护法 (PIPL), Article 4 and 25; RFC 2606 keeps domains for examples";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        if (passage.text().indexOf('@') < 0 && passage.text().indexOf('＠') < 0) {
            return List.of();
        }
        List<Leak> leaks = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(passage.text());
        while (matcher.find()) {
            if (isMailbox(matcher.group(), passage.text(), matcher.start(), matcher.end())) {
                leaks.add(Leak.of(matcher));
            }
        }
        return leaks;
    }

    private boolean isMailbox(String address, String text, int start, int end) {
        boolean repository = address.startsWith("git@") && text.startsWith(":", end);
        return !own.contains(address.toLowerCase(Locale.ROOT))
                && !repository
                && !EXAMPLE.matcher(address).matches()
                && !NO_DOMAIN.matcher(address).matches()
                && !VERSION.matcher(address).matches()
                && !SSH_NAME.matcher(address).matches()
                && !NO_MAILBOX_BEFORE
                        .matcher(text.substring(Math.max(0, start - CONTEXT), start))
                        .find();
    }
}
