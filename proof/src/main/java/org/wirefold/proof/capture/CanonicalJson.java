package org.wirefold.proof.capture;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wirefold.schema.Sha256;

/**
 * One hash for one content, whichever way it was written as JSON: keys sorted, numbers by value, text without U+0000, which PostgreSQL
 * cannot keep. Records come here as {@link org.wirefold.schema.RecordTree trees}; the sink writes them in another way, so that a slip
 * there shows as a difference.
 */
public final class CanonicalJson {
    /** 128 bits. */
    private static final int HASH_DIGITS = 32;

    private CanonicalJson() {}

    /** 32 hexadecimal digits. */
    public static String hash(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return Sha256.hex(text.toString()).substring(0, HASH_DIGITS);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            text.append('{');
            for (String name : names) {
                text.append(name).append('=');
                write(node.path(name), text);
                text.append(',');
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(item -> {
                write(item, text);
                text.append(',');
            });
            text.append(']');
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (node.isTextual() || node.isBinary()) {
            String value = node.asText().replace("\0", "");
            text.append('"').append(value.length()).append(':').append(value).append('"');
        } else {
            text.append(node.asText());
        }
    }
}
