package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds host names of internal networks, and links to the reader’s own machine. */
final class InternalHostName implements LeakRule {
    private static final String SUFFIX = "(?:local|internal|corp|lan|intranet|intra|private|localdomain|home\\.arpa)";
    private static final Pattern HOST =
            Pattern.compile("(?i)(?<![\\w./-]|(?<!/)/)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,10}" + SUFFIX
                    + "(?![\\w.-]*[\\w])|(?<=//)(?:[a-z0-9-]{1,63}\\.){0,10}" + SUFFIX
                    + "(?![\\w-]|\\.[\\w])|https?://localhost(?![\\w.])");
    private static final List<String> SIGNS =
            List.of("local", "internal", "corp", "lan", "intra", "private", "home.arpa");

    /** Names that every product of that sort has inside, names of files, and packages of programs. */
    private static final Pattern ORDINARY =
            Pattern.compile("(?i)(?:.*\\.)?(?:cluster\\.local|docker\\.internal|metadata\\.google\\.internal)"
                    + "|(?:rc|jail|fail2ban|env|crontab|[a-z0-9-]+\\.conf)\\.local"
                    + "|(?:com|org|net|io|cn|java|javax|jdk|sun)\\..*\\.(?:internal|local|private)|jdk\\.internal");

    private final Map<String, Pattern> own = new LinkedHashMap<>();

    InternalHostName(LeakPatterns patterns) {
        for (String host : patterns.hosts()) {
            own.put(
                    host.toLowerCase(Locale.ROOT),
                    Pattern.compile("(?i)(?<![\\w.-])(?:[a-z0-9_-]{1,63}\\.){0,10}" + Pattern.quote(host)
                            + "(?![\\w-]|\\.[\\w])"));
        }
    }

    @Override
    public String id() {
        return "internal-host-name";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (2); a name of an internal network helps attackers only";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        if (mayHoldHost(passage.text())) {
            Matcher matcher = HOST.matcher(passage.text());
            while (matcher.find()) {
                if (!ORDINARY.matcher(matcher.group()).matches()) {
                    leaks.add(Leak.of(matcher));
                }
            }
        }
        String lower = own.isEmpty() ? "" : passage.text().toLowerCase(Locale.ROOT);
        own.forEach((host, pattern) -> {
            if (lower.contains(host)) {
                pattern.matcher(passage.text()).results().map(Leak::of).forEach(leaks::add);
            }
        });
        return Leaks.apart(leaks);
    }

    /** Without one of the suffixes there is no internal host, and it is found far sooner. */
    private static boolean mayHoldHost(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '/') {
                for (String sign : SIGNS) {
                    if (text.regionMatches(true, i + 1, sign, 0, sign.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
