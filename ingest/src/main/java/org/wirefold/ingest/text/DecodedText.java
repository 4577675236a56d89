package org.wirefold.ingest.text;

import java.util.List;

/**
 * Bytes as characters.
 *
 * @param text without byte order mark
 * @param charset the name of the charset that was used
 * @param warnings what was doubtful about it
 */
public record DecodedText(String text, String charset, List<Warning> warnings) {}
