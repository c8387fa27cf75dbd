package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds paths of somebody’s own machine or of a machine that builds. */
final class AbsolutePath implements LeakRule {
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,63}";
    private static final String REST_OF_PATH = "(?:[/\\\\]+[\\p{L}\\p{N}._+@%~-]+){0,20}[/\\\\]?";
    private static final String NO_PATH_BEFORE = "(?<![\\w.~%}/-])";
    private static final String DRIVE = "(?i)(?<![\\w])[A-Z]:[\\\\/]{1,2}";
    private static final List<SignedPattern> PATHS = List.of(
            SignedPattern.of(
                    NO_PATH_BEFORE
                            + "/(?:home|Users)/(?<user>[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_])?)(?:/\\.?"
                            + NAME + REST_OF_PATH + ")?",
                    "/home/",
                    "/Users/"),
            SignedPattern.of(
                    DRIVE + "(?:Users|Documents and Settings)[\\\\/]{1,2}(?<user>" + NAME + ")" + REST_OF_PATH,
                    ":\\",
                    ":/"),
            SignedPattern.of(
                    DRIVE
                            + "(?<user>(?:jenkins|workspace|builds?|work|src|source|code|svn|git|repos?|projects?|dev|develop))(?=[\\\\/])"
                            + REST_OF_PATH,
                    ":\\",
                    ":/"),
            SignedPattern.of(
                    NO_PATH_BEFORE
                            + "/(?:var/(?:lib/)?|opt/|mnt/|data/|srv/)?(?<user>jenkins/workspace|gitlab-runner/builds|teamcity/buildAgent)"
                            + REST_OF_PATH,
                    "jenkins/workspace",
                    "gitlab-runner/builds",
                    "teamcity/buildAgent"),
            SignedPattern.of(
                    "(?<![\\w\\\\:])\\\\{2}(?:\\\\{2})?(?<user>[A-Za-z0-9][A-Za-z0-9.-]{1,62})\\\\{1,2}[\\p{L}\\p{N}][\\p{L}\\p{N}_$.-]+"
                            + REST_OF_PATH,
                    "\\\\"));
    /** Names that stand for anybody, and accounts that systems and services have. */
    private static final Set<String> NOBODY = Set.of(
            "index",
            "login",
            "logout",
            "main",
            "home",
            "page",
            "dashboard",
            "api",
            "user",
            "username",
            "user1",
            "youruser",
            "yourname",
            "your_name",
            "name",
            "someone",
            "public",
            "default",
            "shared",
            "all",
            "admin",
            "administrator",
            "root",
            "guest",
            "test",
            "pi",
            "ubuntu",
            "ec2-user",
            "centos",
            "debian",
            "www",
            "git",
            "oracle",
            "postgres",
            "mysql",
            "tomcat",
            "app",
            "service",
            "operator",
            "zhangsan",
            "server",
            "host",
            "hostname",
            "servername",
            "ip",
            "attacker",
            "evil",
            "target",
            "share",
            "localhost");

    private static final Pattern WEB_PAGE = Pattern.compile(".*\\.(?:html?|php|jsp|aspx?|do|action|json|xml)");

    @Override
    public String id() {
        return "absolute-path";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CWE-200: a path of a developer’s or build machine names people and projects";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        for (SignedPattern path : PATHS) {
            if (path.mayMatch(passage.text())) {
                Matcher matcher = path.pattern().matcher(passage.text());
                while (matcher.find()) {
                    if (isSomebodys(matcher.group("user").toLowerCase(Locale.ROOT))) {
                        leaks.add(Leak.of(matcher));
                    }
                }
            }
        }
        return Leaks.apart(leaks);
    }

    private static boolean isSomebodys(String user) {
        return !NOBODY.contains(user)
                && !WEB_PAGE.matcher(user).matches()
                && !user.chars().allMatch(Character::isDigit);
    }
}
