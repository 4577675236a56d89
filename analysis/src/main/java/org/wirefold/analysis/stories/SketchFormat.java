package org.wirefold.analysis.stories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How a sketch is stored. Format 1: the byte 1; the article id, the title words and the body words, each with their number before
 * them. A word is its hash (four bytes) and a number that packs length, kind and whether one blank stands before it; if not, the gap
 * follows. Numbers are written in groups of seven bits, lowest first, the eighth bit saying that more follow.
 */
final class SketchFormat {
    private static final byte FORMAT = 1;
    private static final int KIND_BITS = 2;
    private static final int ONE_BLANK = 4;
    private static final int LENGTH_SHIFT = 3;

    /** Most bytes of a number of 32 bits in groups of seven. */
    private static final int VARINT = 5;

    private SketchFormat() {}

    static byte[] write(Sketch sketch) {
        byte[] id = sketch.articleId().getBytes(StandardCharsets.UTF_8);
        int most = 1 + 3 * VARINT + id.length + 4 * sketch.title().length + sketch.length() * (4 + 2 * VARINT);
        ByteBuffer out = ByteBuffer.allocate(most);
        out.put(FORMAT);
        writeNumber(out, id.length);
        out.put(id);
        writeNumber(out, sketch.title().length);
        for (int word : sketch.title()) {
            out.putInt(word);
        }
        writeNumber(out, sketch.length());
        int before = 0;
        for (int i = 0; i < sketch.length(); i++) {
            out.putInt(sketch.word(i));
            int gap = sketch.start(i) - before;
            int length = sketch.end(i) - sketch.start(i);
            writeNumber(out, length << LENGTH_SHIFT | (gap == 1 ? ONE_BLANK : 0) | sketch.kind(i));
            if (gap != 1) {
                writeNumber(out, gap);
            }
            before = sketch.end(i);
        }
        byte[] bytes = new byte[out.position()];
        out.flip();
        out.get(bytes);
        return bytes;
    }

    static Sketch read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalArgumentException("unknown format of a sketch: " + format);
        }
        byte[] id = new byte[readNumber(in)];
        in.get(id);
        int[] title = new int[readNumber(in)];
        for (int i = 0; i < title.length; i++) {
            title[i] = in.getInt();
        }
        return readWords(new String(id, StandardCharsets.UTF_8), title, in);
    }

    private static Sketch readWords(String id, int[] title, ByteBuffer in) {
        int count = readNumber(in);
        int[] words = new int[count];
        int[] starts = new int[count];
        int[] ends = new int[count];
        byte[] kinds = new byte[count];
        int before = 0;
        for (int i = 0; i < count; i++) {
            words[i] = in.getInt();
            int packed = readNumber(in);
            int gap = (packed & ONE_BLANK) != 0 ? 1 : readNumber(in);
            starts[i] = before + gap;
            ends[i] = starts[i] + (packed >>> LENGTH_SHIFT);
            kinds[i] = (byte) (packed & ((1 << KIND_BITS) - 1));
            before = ends[i];
        }
        return new Sketch(id, title, words, starts, ends, kinds);
    }

    private static void writeNumber(ByteBuffer out, int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static int readNumber(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = in.get();
            number |= (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
    }
}
