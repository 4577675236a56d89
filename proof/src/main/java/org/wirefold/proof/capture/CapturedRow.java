package org.wirefold.proof.capture;

/**
 * One row of a table of results.
 *
 * @param id what the row is about: the columns of its key joined by |
 * @param place topic, partition and offset it was read from, joined by -; empty for rows that belong to another row
 * @param contentHash see {@link CanonicalJson}
 */
public record CapturedRow(String id, String place, String contentHash) {
    /** The same row said to come from another place. */
    public CapturedRow from(String other) {
        return new CapturedRow(id, other, contentHash);
    }
}
