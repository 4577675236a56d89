package org.wirefold.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files of the page, a closed list: no path of a request ever reaches the class path. */
final class PageFile {
    private static final Map<String, Reply> FILES = Map.of(
            "/", read("index.html", "text/html; charset=utf-8"),
            "/page.css", read("page.css", "text/css; charset=utf-8"),
            "/page.js", read("page.js", "text/javascript; charset=utf-8"),
            "/favicon.svg", read("favicon.svg", "image/svg+xml"),
            "/favicon.ico", read("favicon.svg", "image/svg+xml"));

    private PageFile() {}

    static Optional<Reply> find(String path) {
        return Optional.ofNullable(FILES.get(path));
    }

    private static Reply read(String name, String type) {
        try (InputStream in = PageFile.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource page/" + name + " is missing from the jar");
            }
            return new Reply(200, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
