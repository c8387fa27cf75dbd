package io.github.advisorypress.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.bcpg.FastCRC24;

/**
 * A block of ASCII armor. It is written without headers and with LF on every platform, so that the same data give the
 * same text whatever the version of the library and the machine.
 *
 * @param label what the block says it is, such as {@code PUBLIC KEY BLOCK}
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one reader to the next and never compared
record Armor(String label, byte[] data) {
    static final String PUBLIC_KEY = "PUBLIC KEY BLOCK";
    static final String SECRET_KEY = "PRIVATE KEY BLOCK";
    static final String SIGNATURE = "SIGNATURE";

    private static final Pattern BEGIN = Pattern.compile("-----BEGIN PGP ([A-Z ,/0-9]+)-----");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*: ?.*");
    private static final int LINE = 64;
    private static final int CHECKSUM_BYTES = 3;
    private static final int BYTE = 8;

    /** Every block in a text, in its order; words around the blocks are passed over. */
    static List<Armor> blocks(byte[] text) throws MalformedException {
        List<Armor> blocks = new ArrayList<>();
        Iterator<String> lines = lines(text);
        while (lines.hasNext()) {
            Matcher begin = BEGIN.matcher(lines.next());
            if (begin.matches()) {
                blocks.add(block(begin.group(1), lines));
            }
        }
        return blocks;
    }

    /** The only block with this label in a text. */
    static Optional<Armor> only(String label, byte[] text) {
        try {
            List<Armor> blocks = blocks(text);
            return blocks.size() == 1 && blocks.get(0).label().equals(label)
                    ? Optional.of(blocks.get(0))
                    : Optional.empty();
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    /** Whether a text has a line that begins a block whose label contains a word. */
    static boolean mentions(String word, byte[] text) {
        Iterator<String> lines = lines(text);
        while (lines.hasNext()) {
            Matcher begin = BEGIN.matcher(lines.next().strip());
            if (begin.matches() && begin.group(1).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The block as text. */
    byte[] text() {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(data);
        String checksum = Base64.getEncoder().encodeToString(checksum(data));
        return ("-----BEGIN PGP " + label + "-----\n\n" + body + "\n=" + checksum + "\n-----END PGP " + label
                        + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Lines without the white space at their ends, which mail programs add and remove. */
    private static Iterator<String> lines(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::stripTrailing)
                .iterator();
    }

    private static Armor block(String label, Iterator<String> lines) throws MalformedException {
        String line = next(lines);
        while (!line.isEmpty()) {
            if (!HEADER.matcher(line).matches()) {
                throw new MalformedException("No empty line stands between the headers and the data");
            }
            line = next(lines);
        }
        String end = "-----END PGP " + label + "-----";
        StringBuilder body = new StringBuilder();
        String checksum = "";
        for (line = next(lines); !line.equals(end); line = next(lines)) {
            if (!checksum.isEmpty()) {
                throw new MalformedException("Data follow the checksum");
            }
            if (line.startsWith("=")) {
                checksum = line.substring(1);
            } else {
                body.append(line);
            }
        }
        byte[] data = decode(body.toString());
        // RFC 9580, 6.1: the checksum may be left out; a wrong one says that the data were damaged.
        if (!checksum.isEmpty() && !Arrays.equals(decode(checksum), checksum(data))) {
            throw new MalformedException("The checksum is another");
        }
        return new Armor(label, data);
    }

    private static String next(Iterator<String> lines) throws MalformedException {
        if (!lines.hasNext()) {
            throw new MalformedException("The end of the armor is missing");
        }
        return lines.next();
    }

    private static byte[] decode(String base64) throws MalformedException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("Not Base64", e);
        }
    }

    private static byte[] checksum(byte[] data) {
        FastCRC24 crc = new FastCRC24();
        for (byte octet : data) {
            crc.update(octet);
        }
        byte[] checksum = new byte[CHECKSUM_BYTES];
        for (int i = 0; i < CHECKSUM_BYTES; i++) {
            checksum[i] = (byte) (crc.getValue() >> ((CHECKSUM_BYTES - 1 - i) * BYTE));
        }
        return checksum;
    }
}
