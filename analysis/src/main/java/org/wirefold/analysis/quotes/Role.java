package org.wirefold.analysis.quotes;

/**
 * An office or function.
 *
 * @param title normalised: "US Secretary of Defense", "Pentagon spokesperson (Commander)"
 * @param head the noun that carries it, in lower case: "secretary"
 * @param office false for a bare military rank
 * @param listed true when the office stands in {@code offices.txt}
 */
record Role(String title, String head, boolean office, boolean listed) {}
