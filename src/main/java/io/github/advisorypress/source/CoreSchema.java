package io.github.advisorypress.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What a plain scalar means by the core schema of YAML 1.2. */
final class CoreSchema {

    // YAML 1.2.2, 10.3.2: the regular expressions of the tag resolution.
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

    /** A number that is longer is no number that a source means, and reading it costs more than it is worth. */
    private static final int LONGEST_NUMBER = 100;

    private CoreSchema() {}

    static boolean isNull(String text) {
        return NULL.matcher(text).matches();
    }

    /** The value of a plain scalar; infinities and what is no number, which JSON cannot write, stay text. */
    static JsonNode resolve(String text) {
        if (isNull(text)) {
            return NullNode.getInstance();
        }
        if (text.length() > LONGEST_NUMBER) {
            return TextNode.valueOf(text);
        }
        if (TRUE.matcher(text).matches()) {
            return BooleanNode.TRUE;
        }
        if (FALSE.matcher(text).matches()) {
            return BooleanNode.FALSE;
        }
        if (DECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text));
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 8));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16));
        }
        return FLOAT.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(value.intValueExact());
        }
        return value.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(value.longValueExact())
                : JsonNodeFactory.instance.numberNode(value);
    }
}
