package org.wirefold.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.Sha256;

/** Reads a document into memory, up to the limit, and hands it to a reader that wants all bytes at once. */
final class WholeDocument implements FormatReader {
    /** A format that needs the whole document. */
    interface ByteReader {
        /** The items. Nothing in the bytes may make this throw. */
        List<ReadResult> read(InputDocument document, byte[] bytes);

        /** The content type that items and dead letters of this format carry. */
        String contentType();
    }

    private final ByteReader reader;
    private final ReadLimits limits;

    WholeDocument(ByteReader reader, ReadLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public Iterator<ReadResult> read(InputDocument document, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.maxDocumentBytes());
        int beyond = in.read();
        if (beyond >= 0) {
            return tooLarge(document, bytes, beyond, in);
        }
        try {
            return reader.read(document, bytes).iterator();
        } catch (RuntimeException | StackOverflowError e) {
            return List.<ReadResult>of(Rejected.unexpected(e, document, reader.contentType(), OriginalBytes.of(bytes)))
                    .iterator();
        }
    }

    private Iterator<ReadResult> tooLarge(InputDocument document, byte[] bytes, int beyond, InputStream in)
            throws IOException {
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        digest.update((byte) beyond);
        long total = bytes.length + 1L;
        byte[] block = new byte[1 << 16];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            digest.update(block, 0, n);
            total += n;
        }
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, OriginalBytes.MAX_HEAD));
        var original = new OriginalBytes(head, total, HexFormat.of().formatHex(digest.digest()));
        ReadResult rejected = new Rejected(
                DeadLetterReason.TOO_LARGE,
                "document of " + total + " bytes, limit " + limits.maxDocumentBytes(),
                document.place(),
                reader.contentType(),
                document.source(),
                null,
                original);
        return List.of(rejected).iterator();
    }
}
