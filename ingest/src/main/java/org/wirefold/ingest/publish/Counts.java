package org.wirefold.ingest.publish;

/**
 * What became of the items read: items = published + deadLettered + unchanged.
 *
 * @param published new articles and versions
 * @param deadLettered input that could not be used
 * @param unchanged items that were sent before
 */
public record Counts(long published, long deadLettered, long unchanged) {
    /** Nothing read yet. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** All items read. */
    public long items() {
        return published + deadLettered + unchanged;
    }

    /** With one more outcome. */
    public Counts with(Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> new Counts(published + 1, deadLettered, unchanged);
            case DEAD_LETTER -> new Counts(published, deadLettered + 1, unchanged);
            case UNCHANGED -> new Counts(published, deadLettered, unchanged + 1);
        };
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(published + other.published, deadLettered + other.deadLettered, unchanged + other.unchanged);
    }
}
