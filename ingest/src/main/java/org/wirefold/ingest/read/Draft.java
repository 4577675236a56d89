package org.wirefold.ingest.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.dates.DateReader;
import org.wirefold.ingest.dates.ReadDate;
import org.wirefold.ingest.text.CleanText;
import org.wirefold.ingest.text.RemovedLine;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.DeadLetterReason;
import org.wirefold.schema.wire.ArticleStatus;

/**
 * An article while its format's reader fills it in. {@link #finish} is the one gate through which every item of every
 * format goes: characters, signal, identity, emptiness, limits.
 */
final class Draft {
    final String place;
    final String contentType;
    String source;
    String title = "";
    String body = "";
    ArticleStatus status = ArticleStatus.USABLE;

    @Nullable
    String providerId;

    @Nullable
    Long version;

    @Nullable
    Instant versionCreated;

    @Nullable
    String url;

    @Nullable
    String language;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant embargoedUntil;

    boolean embargoUnreadable;

    @Nullable
    String signal;

    @Nullable
    String note;

    @Nullable
    String byline;

    final List<RemovedLine> removed = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();

    Draft(String place, String contentType, String source) {
        this.place = place;
        this.contentType = contentType;
        this.source = source;
    }

    void warn(Warning.Code code, String detail) {
        warnings.add(new Warning(code, detail));
    }

    /** Reads the published date; a date that nobody can read is a warning. Where several stand there, the first counts. */
    void publishedAt(String text) {
        if (publishedAt == null) {
            publishedAt = date("published", text).orElse(null);
        }
    }

    /** A date with its doubts noted. */
    Optional<Instant> date(String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<ReadDate> read = DateReader.read(text);
        if (read.isEmpty()) {
            warn(Warning.Code.DATE_UNREADABLE, field + ": " + shown(text));
        } else if (!read.get().isExact()) {
            warn(
                    Warning.Code.DATE_INEXACT,
                    field + ": " + shown(text) + " read as " + read.get().instant());
        }
        return read.map(ReadDate::instant);
    }

    /** An embargo; one that nobody can read holds the article (INGEST.md 5: never publish on doubt). */
    void embargo(String text) {
        Optional<ReadDate> read = DateReader.read(text);
        if (read.isPresent() && read.get().hasTime()) {
            embargoedUntil = read.get().instant();
        } else {
            embargoUnreadable = true;
            warn(Warning.Code.EMBARGO_UNREADABLE, "embargoed until " + shown(text) + ": held");
        }
    }

    /** The article, or the reason why it is none. */
    ReadResult finish(OriginalBytes original, ReadLimits limits) {
        title = clean("title", title).strip().replace('\n', ' ');
        body = trimmedEnds(clean("body", body));
        url = url == null || !isWebAddress(url.strip()) ? null : oneLine(url);
        Headlines.readSignal(this);
        if (status == ArticleStatus.CANCELED) {
            body = "";
        }
        if (isInvisible(title) && isInvisible(body) && status != ArticleStatus.CANCELED) {
            return reject(DeadLetterReason.EMPTY, "neither title nor body", original);
        }
        cutTitle(limits.maxTitleChars());
        if (title.length() + body.length() > limits.maxTextChars()) {
            return reject(
                    DeadLetterReason.TOO_LARGE,
                    "text of " + (title.length() + body.length()) + " characters, limit " + limits.maxTextChars(),
                    original);
        }
        Optional<String> id = identity();
        if (id.isEmpty()) {
            return reject(DeadLetterReason.NO_IDENTITY, "no id, no link and no title to make one from", original);
        }
        return item(id.get(), original.sha256());
    }

    Rejected reject(DeadLetterReason reason, String detail, OriginalBytes original) {
        return new Rejected(reason, detail, place, contentType, source, providerId, original);
    }

    private ReadItem item(String id, String sha256) {
        return new ReadItem(
                place,
                contentType,
                sha256,
                source,
                id,
                version,
                versionCreated,
                status,
                title,
                body,
                url,
                language,
                publishedAt,
                embargoedUntil,
                embargoUnreadable,
                signal,
                note,
                byline,
                removed,
                warnings);
    }

    /** The provider's id, else the link, else title and date (INGEST.md 6: feeds without ids and with volatile links). */
    private Optional<String> identity() {
        String given = providerId == null ? "" : oneLine(providerId);
        if (!given.isEmpty()) {
            return Optional.of(given);
        }
        if (url != null) {
            warn(Warning.Code.ID_DERIVED, "from the link");
            return Optional.of(url);
        }
        if (title.isEmpty()) {
            return Optional.empty();
        }
        warn(Warning.Code.ID_DERIVED, "from title and date");
        return Optional.of(publishedAt == null ? title : title + " " + publishedAt);
    }

    /** RELIABILITY.md 4.8 allows a headline 1 kB; nothing is lost, the rest moves to the removed lines. */
    private void cutTitle(int max) {
        if (title.length() > max) {
            int end = Character.isLowSurrogate(title.charAt(max)) ? max - 1 : max;
            warn(Warning.Code.TITLE_CUT, title.length() + " characters, limit " + max);
            removed.add(new RemovedLine(title.substring(end), "limit:title"));
            title = title.substring(0, end);
        }
    }

    /** Blanks of every width, and characters that only steer others. */
    private static boolean isInvisible(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private String clean(String field, String text) {
        CleanText clean = CleanText.of(text);
        clean.warning(field).ifPresent(warnings::add);
        return clean.text();
    }

    private static String oneLine(String text) {
        return CleanText.of(text).text().replace('\n', ' ').strip();
    }

    /** Without empty lines before and after; the characters of the first and the last line stay. */
    private static String trimmedEnds(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Only these are links: {@code javascript:} and the like stand in hostile feeds. */
    static boolean isWebAddress(String uri) {
        return uri.startsWith("http://") || uri.startsWith("https://");
    }

    static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
