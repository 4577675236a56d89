package org.wirefold.analysis.text;

/**
 * A half-open range of UTF-16 code units in a text.
 *
 * @param start first code unit, from 0
 * @param end one past the last; not less than start
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + "," + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean overlaps(TextSpan other) {
        return Math.min(end, other.end) > Math.max(start, other.start);
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** The words of the span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public TextSpan shift(int by) {
        return new TextSpan(start + by, end + by);
    }
}
