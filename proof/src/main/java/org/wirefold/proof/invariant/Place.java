package org.wirefold.proof.invariant;

/** Topic, partition and offset, taken from one word. */
record Place(String topic, int partition, long offset) {
    private static final Place NOWHERE = new Place("", -1, -1);

    /** Of {@code topic-partition-offset}; nowhere when it is none. */
    static Place of(String word) {
        int last = word.lastIndexOf('-');
        int middle = last < 0 ? -1 : word.lastIndexOf('-', last - 1);
        if (middle < 0) {
            return NOWHERE;
        }
        try {
            return new Place(
                    word.substring(0, middle),
                    Integer.parseInt(word.substring(middle + 1, last)),
                    Long.parseLong(word.substring(last + 1)));
        } catch (NumberFormatException e) {
            return NOWHERE;
        }
    }
}
