package org.wirefold.ingest.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.read.ReadItem;
import org.wirefold.schema.wire.ArticleStatus;

/** Articles for tests that care about identity, version and time alone. */
final class Items {
    private Items() {}

    static ReadItem story(@Nullable Long version, String body) {
        return item(version, ArticleStatus.USABLE, body, null);
    }

    static ReadItem cancel(@Nullable Long version) {
        return item(version, ArticleStatus.CANCELED, "", null);
    }

    static ReadItem item(@Nullable Long version, ArticleStatus status, String body, @Nullable Instant publishedAt) {
        return new ReadItem(
                "in.json",
                "application/json",
                "00",
                "Quay News",
                "q-1",
                version,
                null,
                status,
                "Crane falls",
                body,
                null,
                null,
                publishedAt,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
