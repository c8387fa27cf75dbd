package io.github.advisorypress.signing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that is signed in the clear (RFC 9580, section 7).
 *
 * @param lines without the white space at their ends, which no signature covers
 */
record ClearText(List<String> lines) {
    private static final int LARGEST = 1 << 24;
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String BEGIN_SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END_SIGNATURE = "-----END PGP SIGNATURE-----";
    private static final String ESCAPE = "- ";

    ClearText {
        lines = List.copyOf(lines);
    }

    /** A signed text and its signature. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the verifier and never compared
    record Signed(ClearText text, byte[] signature) {}

    /** The text of some bytes, which end with a line end or get one. */
    static ClearText of(byte[] text) {
        return new ClearText(new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(ClearText::trimmed)
                .toList());
    }

    /** A whole file that is one signed text; nothing where it is none or where anything stands around it. */
    static Optional<Signed> read(byte[] file) {
        if (file.length > LARGEST) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return read(text.lines().map(ClearText::trimmed).toList());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Signed> read(List<String> file) {
        int begin = file.indexOf(BEGIN);
        int headersEnd = file.indexOf("");
        int signature = file.indexOf(BEGIN_SIGNATURE);
        int end = file.indexOf(END_SIGNATURE);
        boolean isInOrder = begin == 0 && begin < headersEnd && headersEnd < signature && signature < end;
        // RFC 9580, 7: other headers are not covered by the signature and have to be refused; so is what stands around.
        if (!isInOrder
                || !file.subList(1, headersEnd).stream().allMatch(header -> header.startsWith("Hash: "))
                || !file.subList(end + 1, file.size()).stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (String line : file.subList(headersEnd + 1, signature)) {
            if (line.startsWith("-") && !line.startsWith(ESCAPE) && !line.equals("-")) {
                return Optional.empty();
            }
            lines.add(line.startsWith(ESCAPE) ? line.substring(ESCAPE.length()) : line.equals("-") ? "" : line);
        }
        String armor = String.join("\n", file.subList(signature, end + 1)) + "\n";
        return Optional.of(new Signed(new ClearText(lines), armor.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the signature is over: lines joined by CR LF, without the last line end. */
    byte[] canonical() {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The text as a file. */
    byte[] file() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The text with a signature by SHA-512. */
    byte[] signed(byte[] signature) {
        StringBuilder file = new StringBuilder(BEGIN).append("\nHash: SHA512\n\n");
        for (String line : lines) {
            file.append(line.startsWith("-") ? ESCAPE : "").append(line).append('\n');
        }
        return file.append(new String(signature, StandardCharsets.US_ASCII))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(0, end);
    }
}
