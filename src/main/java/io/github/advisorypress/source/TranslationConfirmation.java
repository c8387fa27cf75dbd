package io.github.advisorypress.source;

import io.github.advisorypress.model.LanguageTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes into a translation which prevailing texts it translates, so that a later change of one is seen. */
public final class TranslationConfirmation {
    private static final String FENCE = FrontMatter.FENCE + "\n";

    private TranslationConfirmation() {}

    /**
     * Puts these digests into the front matter of a translation, which it gets where it has none. Everything below
     * stays byte for byte, and the file is exchanged in one step. Returns whether anything changed; a language without
     * a file has nothing to confirm.
     *
     * @param digests by the pointer of a short text or the name of a section
     */
    public static boolean confirm(AdvisorySource advisory, LanguageTag language, Map<String, String> digests)
            throws IOException {
        Path file = advisory.textFile(language);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] before = Files.readAllBytes(file);
        byte[] after = confirmed(before, digests);
        if (Arrays.equals(before, after)) {
            return false;
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.write(beside, after);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        return true;
    }

    private static byte[] confirmed(byte[] before, Map<String, String> digests) {
        byte[] head = frontMatter(digests).getBytes(StandardCharsets.UTF_8);
        Optional<Integer> end = endOfFrontMatter(before);
        byte[] separator = (end.isPresent() ? "" : "\n").getBytes(StandardCharsets.UTF_8);
        int start = end.orElse(0);
        byte[] after = Arrays.copyOf(head, head.length + separator.length + before.length - start);
        System.arraycopy(separator, 0, after, head.length, separator.length);
        System.arraycopy(before, start, after, head.length + separator.length, before.length - start);
        return after;
    }

    private static String frontMatter(Map<String, String> digests) {
        List<String> lines = new ArrayList<>();
        lines.add(digests.isEmpty() ? "translates: {}" : "translates:");
        // In quotation marks, since a digest of digits alone would be a number.
        digests.forEach((key, digest) -> lines.add("  " + quoted(key) + ": '" + digest + "'"));
        return FENCE + String.join("\n", lines) + "\n" + FENCE;
    }

    private static String quoted(String key) {
        return "'" + key.replace("'", "''") + "'";
    }

    /** The offset behind the line that ends the front matter; nothing where there is none. */
    private static Optional<Integer> endOfFrontMatter(byte[] bytes) {
        int line = 0;
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            boolean isFence = new String(bytes, start, end - start, StandardCharsets.UTF_8)
                    .stripTrailing()
                    .equals(FrontMatter.FENCE);
            if (!isFence && line == 0) {
                return Optional.empty();
            }
            if (isFence && line > 0) {
                return Optional.of(Math.min(end + 1, bytes.length));
            }
            start = end + 1;
            line++;
        }
        return Optional.empty();
    }
}
