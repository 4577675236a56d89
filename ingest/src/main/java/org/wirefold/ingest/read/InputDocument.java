package org.wirefold.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read, and what is known about them from outside.
 *
 * @param place where they stand, for dead letters and provenance: a path or an address
 * @param name the path below the input root, with forward slashes: the provider id of a plain file
 * @param source the outlet; used where the document names none
 * @param contentType as declared by whoever delivered the bytes, with its charset parameter; null when nobody did
 * @param url the address of the document; null when unknown
 * @param content opens the bytes, each time from the start
 */
public record InputDocument(
        String place,
        String name,
        String source,
        @Nullable String contentType,
        @Nullable String url,
        Content content) {

    /** Opens the bytes of a document. */
    @FunctionalInterface
    public interface Content {
        /** A new stream from the first byte; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** A file below an input root. */
    public static InputDocument ofFile(Path file, String name, String source) {
        return new InputDocument(file.toString(), name, source, null, null, () -> Files.newInputStream(file));
    }

    /** Bytes in memory. */
    public static InputDocument ofBytes(String name, String source, byte[] bytes) {
        return new InputDocument(name, name, source, null, null, () -> new ByteArrayInputStream(bytes));
    }

    /** The same document with a declared content type. */
    public InputDocument withContentType(@Nullable String declared) {
        return new InputDocument(place, name, source, declared, url, content);
    }

    /** The same document with its address. */
    public InputDocument withUrl(@Nullable String address) {
        return new InputDocument(place, name, source, contentType, address, content);
    }
}
