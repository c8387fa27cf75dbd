package io.github.advisorypress.validation.csaf;

import java.util.function.IntPredicate;

/** Whether a text is a URI as the grammar of RFC 3986 has it: with a scheme, in ASCII, every character allowed. */
final class UriForm {
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private UriForm() {}

    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isScheme(text.substring(0, colon))) {
            return false;
        }
        String rest = text.substring(colon + 1);
        int hash = rest.indexOf('#');
        if (hash >= 0 && !consistsOf(rest.substring(hash + 1), c -> isPathCharacter(c) || c == '/' || c == '?')) {
            return false;
        }
        String hierarchy = hash >= 0 ? rest.substring(0, hash) : rest;
        int question = hierarchy.indexOf('?');
        if (question >= 0
                && !consistsOf(hierarchy.substring(question + 1), c -> isPathCharacter(c) || c == '/' || c == '?')) {
            return false;
        }
        return isHierarchy(question >= 0 ? hierarchy.substring(0, question) : hierarchy);
    }

    private static boolean isScheme(String scheme) {
        return TextForms.isLetter(scheme.charAt(0))
                && scheme.chars()
                        .allMatch(
                                c -> TextForms.isLetter(c) || TextForms.isDigit(c) || c == '+' || c == '-' || c == '.');
    }

    private static boolean isHierarchy(String hierarchy) {
        if (!hierarchy.startsWith("//")) {
            return isPath(hierarchy);
        }
        int slash = hierarchy.indexOf('/', 2);
        String authority = slash < 0 ? hierarchy.substring(2) : hierarchy.substring(2, slash);
        return isAuthority(authority) && (slash < 0 || isPath(hierarchy.substring(slash)));
    }

    private static boolean isPath(String path) {
        return consistsOf(path, c -> isPathCharacter(c) || c == '/');
    }

    private static boolean isAuthority(String authority) {
        int at = authority.lastIndexOf('@');
        if (at >= 0 && !consistsOf(authority.substring(0, at), c -> isNameCharacter(c) || c == ':')) {
            return false;
        }
        String host = authority.substring(at + 1);
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        String name = end < 0 ? host : host.substring(0, end);
        String port = end < 0 ? "" : host.substring(end);
        boolean hasPort = port.isEmpty() || (port.charAt(0) == ':' && TextForms.areDigits(port.substring(1)));
        return hasPort && (name.startsWith("[") ? isLiteral(name) : consistsOf(name, UriForm::isNameCharacter));
    }

    /** An address in brackets: of IPv6, or of a version to come. */
    private static boolean isLiteral(String literal) {
        String address = literal.substring(1, Math.max(1, literal.length() - 1));
        if (address.startsWith("v") || address.startsWith("V")) {
            int dot = address.indexOf('.');
            return dot > 1
                    && address.substring(1, dot).chars().allMatch(TextForms::isHexadecimal)
                    && dot + 1 < address.length()
                    && address.substring(dot + 1)
                            .chars()
                            .allMatch(c -> isUnreserved(c) || SUB_DELIMITERS.indexOf(c) >= 0 || c == ':');
        }
        return isIpv6(address);
    }

    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int first = before.isEmpty() ? 0 : groups(before, false);
        int last = after.isEmpty() ? 0 : groups(after, true);
        return first >= 0 && last >= 0 && first + last <= 7;
    }

    /** How many groups of sixteen bits stand there; -1 where one is malformed. */
    private static int groups(String text, boolean mayEndInIpv4) {
        int count = 0;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && mayEndInIpv4 && parts[i].indexOf('.') >= 0) {
                if (!isIpv4(parts[i])) {
                    return -1;
                }
                count += 2;
            } else if (parts[i].isEmpty()
                    || parts[i].length() > 4
                    || !parts[i].chars().allMatch(TextForms::isHexadecimal)) {
                return -1;
            } else {
                count++;
            }
        }
        return count;
    }

    private static boolean isIpv4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean isPlain = !part.isEmpty()
                    && part.length() <= 3
                    && TextForms.areDigits(part)
                    && (part.length() == 1 || part.charAt(0) != '0');
            if (!isPlain || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** Whether every character is allowed or begins a byte written as {@code %} and two hexadecimal digits. */
    private static boolean consistsOf(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean isByte = i + 2 < text.length()
                        && TextForms.isHexadecimal(text.charAt(i + 1))
                        && TextForms.isHexadecimal(text.charAt(i + 2));
                if (!isByte) {
                    return false;
                }
                i += 2;
            } else if (!allowed.test(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPathCharacter(int c) {
        return isNameCharacter(c) || c == ':' || c == '@';
    }

    private static boolean isNameCharacter(int c) {
        return isUnreserved(c) || SUB_DELIMITERS.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return TextForms.isLetter(c) || TextForms.isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }
}
