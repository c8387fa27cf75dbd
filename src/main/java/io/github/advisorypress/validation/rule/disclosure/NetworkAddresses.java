package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.validation.Leak;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The literal network addresses in a text. */
final class NetworkAddresses {
    private static final String DOTTED = "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}";
    private static final Pattern IPV4 = Pattern.compile(
            "(?=[0-9])(?<![0-9A-Za-z.])(" + DOTTED + ")(?<suffix>:[0-9]{1,5}|/[0-9]{1,2})?(?![0-9A-Za-z]|\\.[0-9])");
    private static final Pattern PRIVATE_IPV6 =
            Pattern.compile("(?i)(?=f)(?<![0-9a-f:.])(?:fe80|f[cd][0-9a-f]{2}):[0-9a-f:]*[0-9a-f](?![0-9a-f:])");
    /** What is neither private nor reserved begins with 2 or 3 (RFC 4291, 2.4). */
    private static final Pattern PUBLIC_IPV6 = Pattern.compile(
            "(?i)(?=[23])(?<![0-9a-z:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![0-9a-z:.])");
    /** RFC 3849 and RFC 9637: for documentation. */
    private static final Pattern DOCUMENTATION_IPV6 = Pattern.compile("(?i)2001:0?db8:.*|3fff:0?[0-9a-f]{0,3}:.*");

    private static final int IPV6_COLONS = 7;

    private static final Pattern OWN_MACHINE =
            Pattern.compile("(?i)https?://(?:127(?:\\.[0-9]{1,3}){3}|0\\.0\\.0\\.0|\\[::1\\])(?![\\w.])");
    private static final Set<String> WHOLE_NETWORKS =
            Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8");
    private static final Pattern SPEAKS_OF_ADDRESS =
            Pattern.compile("(?i)(?:\\bip\\b|ipv4|地址|主机|服务器|网关|address|host|server|gateway|://|@)[^0-9\\n]{0,20}$");
    private static final int CONTEXT = 40;

    private NetworkAddresses() {}

    /** Addresses that mean something inside one organization only. */
    static List<Leak> internal(String text) {
        List<Leak> found = new ArrayList<>();
        addAll(PRIVATE_IPV6, text, found);
        addAll(OWN_MACHINE, text, found);
        Matcher matcher = IPV4.matcher(text);
        while (matcher.find()) {
            int[] octets = octets(matcher.group(1));
            boolean certain = isPrivate(octets) && octets[0] != 10;
            if (isPrivate(octets)
                    && !WHOLE_NETWORKS.contains(matcher.group())
                    && (certain || isAddress(text, matcher))) {
                found.add(Leak.of(matcher));
            }
        }
        return Leaks.apart(found);
    }

    private static void addAll(Pattern pattern, String text, List<Leak> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(Leak.of(matcher));
        }
    }

    /** Addresses that lead to somebody's machine on the Internet. */
    static List<Leak> live(String text) {
        List<Leak> found = new ArrayList<>();
        Matcher matcher = IPV4.matcher(text);
        while (matcher.find()) {
            int[] octets = octets(matcher.group(1));
            if (isPublic(octets) && isAddress(text, matcher)) {
                found.add(Leak.of(matcher));
            }
        }
        Matcher ipv6 = PUBLIC_IPV6.matcher(text);
        while (ipv6.find()) {
            if (isIpv6(ipv6.group())
                    && !DOCUMENTATION_IPV6.matcher(ipv6.group()).matches()) {
                found.add(Leak.of(ipv6));
            }
        }
        return Leaks.apart(found);
    }

    /**
     * Times and the like have colons too; an address has all its eight groups, or leaves some out by two colons, once.
     */
    private static boolean isIpv6(String text) {
        long colons = text.chars().filter(c -> c == ':').count();
        int gap = text.indexOf("::");
        return gap < 0 ? colons == IPV6_COLONS && !text.endsWith(":") : text.indexOf("::", gap + 1) < 0;
    }

    /** Four numbers with dots can be a version too; a port, a prefix or what stands before tells. */
    private static boolean isAddress(String text, Matcher matcher) {
        return matcher.group("suffix") != null
                || SPEAKS_OF_ADDRESS
                        .matcher(text.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start()))
                        .find();
    }

    private static int[] octets(String dotted) {
        return Stream.of(dotted.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static boolean isPrivate(int[] octets) {
        return isAddress(octets)
                && (octets[0] == 10
                        || (octets[0] == 172 && octets[1] >= 16 && octets[1] <= 31)
                        || (octets[0] == 192 && octets[1] == 168)
                        || (octets[0] == 169 && octets[1] == 254)
                        || (octets[0] == 100 && octets[1] >= 64 && octets[1] <= 127));
    }

    private static boolean isPublic(int[] octets) {
        // RFC 5737 keeps three networks for documentation; below 1 and from 224 there are no single machines.
        boolean documentation = (octets[0] == 192 && octets[1] == 0 && octets[2] == 2)
                || (octets[0] == 198 && octets[1] == 51 && octets[2] == 100)
                || (octets[0] == 203 && octets[1] == 0 && octets[2] == 113);
        return isAddress(octets)
                && !isPrivate(octets)
                && !documentation
                && octets[0] >= 1
                && octets[0] < 224
                && octets[0] != 127;
    }

    private static boolean isAddress(int[] octets) {
        for (int octet : octets) {
            if (octet > 255) {
                return false;
            }
        }
        return true;
    }
}
