package io.github.advisorypress.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where sources hold what no report may quote, because reports are kept where more people read than the sources. */
final class SecretSpans {
    private static final Set<String> RULES = Set.of("access-token", "identity-card-number");
    private static final String MASK = "*";

    private final Map<String, List<SourceSpan>> byLine = new HashMap<>();

    /** The places of those findings that are about a secret. */
    SecretSpans(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            if (RULES.contains(finding.rule())) {
                byLine.computeIfAbsent(key(finding.span().file(), finding.span().line()), line -> new ArrayList<>())
                        .add(finding.span());
            }
        }
    }

    /** The same lines with an asterisk in place of each character of a secret. */
    SourceLines mask(SourceLines lines) {
        return byLine.isEmpty()
                ? lines
                : (file, line) ->
                        lines.line(file, line).map(text -> mask(text, byLine.getOrDefault(key(file, line), List.of())));
    }

    private static String mask(String line, List<SourceSpan> secrets) {
        String masked = line;
        for (SourceSpan secret : secrets) {
            int length = masked.codePointCount(0, masked.length());
            int start = Math.min(secret.column() - 1, length);
            int end = Math.min(start + secret.length(), length);
            masked = masked.substring(0, masked.offsetByCodePoints(0, start))
                    + MASK.repeat(end - start)
                    + masked.substring(masked.offsetByCodePoints(0, end));
        }
        return masked;
    }

    private static String key(String file, int line) {
        return line + " " + file;
    }
}
