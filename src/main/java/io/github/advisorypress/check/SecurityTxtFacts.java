package io.github.advisorypress.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code security.txt} as it came (RFC 9116).
 *
 * @param response how it came, with its content, which a signature is about
 * @param isLegacy whether it stands at the root instead of below {@code .well-known}
 * @param isSigned whether it is signed in the clear
 * @param fields in the order of the file
 * @param malformed the numbers of lines that are none, counted from one
 * @param target what stands at the URL of the first field CSAF; absent where there is none
 */
record SecurityTxtFacts(
        Response response,
        boolean isLegacy,
        boolean isSigned,
        boolean isText,
        List<Field> fields,
        List<Integer> malformed,
        @Nullable Response target) {
    private static final String BEGIN_MESSAGE = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String BEGIN_SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

    SecurityTxtFacts {
        fields = List.copyOf(fields);
        malformed = List.copyOf(malformed);
    }

    /** A field; the name as it is written. */
    record Field(int line, String name, String value) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    static SecurityTxtFacts read(Response response, boolean isLegacy) {
        List<Field> fields = new ArrayList<>();
        List<Integer> malformed = new ArrayList<>();
        List<String> lines = lines(response.content());
        boolean isSigned = !lines.isEmpty() && lines.get(0).strip().equals(BEGIN_MESSAGE);
        boolean isHeader = isSigned;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isHeader) {
                isHeader = !line.isBlank();
                continue;
            }
            if (isSigned && line.strip().equals(BEGIN_SIGNATURE)) {
                break;
            }
            // RFC 9580, 7.2: a line that begins with a dash is preceded by a dash and a space
            String text = isSigned && line.startsWith("- ") ? line.substring(2) : line;
            readLine(i + 1, text, fields, malformed);
        }
        return new SecurityTxtFacts(response, isLegacy, isSigned, isUtf8(response.content()), fields, malformed, null);
    }

    private static void readLine(int number, String text, List<Field> fields, List<Integer> malformed) {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 1 || !text.substring(0, colon).matches("[!-9;-~]+")) {
            malformed.add(number);
        } else {
            fields.add(new Field(
                    number, text.substring(0, colon), text.substring(colon + 1).strip()));
        }
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    SecurityTxtFacts with(Response metadata) {
        return new SecurityTxtFacts(response, isLegacy, isSigned, isText, fields, malformed, metadata);
    }

    /** The fields of this name, whatever its case. */
    List<Field> fields(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).toList();
    }

    /** The field that leads to the metadata. */
    Optional<Field> csaf() {
        return fields("CSAF").stream().findFirst();
    }

    /** Whether the URL of a field is reached by TLS. */
    static boolean isSecure(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
