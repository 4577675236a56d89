package org.wirefold.analysis.quotes;

import java.util.List;
import org.wirefold.analysis.text.TextSpan;

/**
 * Words reported without marks.
 *
 * @param words what was said, as the reporter puts it; two spans when the attribution stands in the middle
 */
record ReportedSpeech(List<TextSpan> words, Attribution attribution) {
    int start() {
        return words.get(0).start();
    }
}
