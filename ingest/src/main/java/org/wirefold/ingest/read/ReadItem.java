package org.wirefold.ingest.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.text.RemovedLine;
import org.wirefold.ingest.text.Warning;
import org.wirefold.schema.wire.ArticleStatus;

/**
 * One article of a document, read and cleaned, before it has an identity of ours.
 *
 * @param place where it stands
 * @param contentType the format it was read as
 * @param sha256 of the item as received
 * @param source the outlet
 * @param providerId the id its provider gave it, or what stands in for it
 * @param version the provider's version number; null when it gives none
 * @param versionCreated when the provider made this version; null when unknown
 * @param status usable, withheld or canceled
 * @param title headline; empty when there is none
 * @param body article text; empty for a cancel
 * @param url canonical address; null when unknown
 * @param language BCP 47 tag; null when unknown
 * @param publishedAt as the provider says; null when undated
 * @param embargoedUntil no sink shows the article before; null when free or unreadable
 * @param embargoUnreadable an embargo stands that nobody can read
 * @param signal update, correction, refile, repeat or kill; null when the provider says nothing
 * @param note editorial note; null when there is none
 * @param byline author line; null when there is none
 * @param removed page furniture that was taken out
 * @param warnings doubts, in the order in which they arose
 */
public record ReadItem(
        String place,
        String contentType,
        String sha256,
        String source,
        String providerId,
        @Nullable Long version,
        @Nullable Instant versionCreated,
        ArticleStatus status,
        String title,
        String body,
        @Nullable String url,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant embargoedUntil,
        boolean embargoUnreadable,
        @Nullable String signal,
        @Nullable String note,
        @Nullable String byline,
        List<RemovedLine> removed,
        List<Warning> warnings)
        implements ReadResult {

    public ReadItem {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }
}
