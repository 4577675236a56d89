package org.wirefold.analysis.quotes;

import org.wirefold.analysis.text.TextSpan;

/**
 * Words reported without marks.
 *
 * @param words what was said, as the reporter puts it
 */
record ReportedSpeech(TextSpan words, Attribution attribution) {}
