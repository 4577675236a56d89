package org.wirefold.analysis.furniture;

import org.wirefold.analysis.text.TextSpan;

/**
 * A line that may be furniture by its looks.
 *
 * @param span without the blanks around it
 * @param hash of its words and numbers; marks, case and blanks do not count
 */
record CandidateLine(TextSpan span, long hash) {}
